import { asc, eq, gt, lte, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { releases, revisions, schedules, stories } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import { fromValidSource } from '../review/sourceRule.ts'
import type { FinishedRevision } from '../revision.ts'

/** How late a story may be before it is an alarm, ms: the scheduler looks each second. */
const lateness = 5_000

/** Schedules are few; the alarm lists no more than these. */
const listed = 50

const given = sql.placeholder

export const dueQueries = () =>
  single('dueQueries', () => ({
    /** Asked by every process every second, some 10 µs. */
    next: readStore()
      .select({ at: schedules.publishAt })
      .from(schedules)
      .where(gt(schedules.publishAt, given('after')))
      .orderBy(asc(schedules.publishAt))
      .limit(1)
      .prepare(),
    overdue: readStore()
      .select({
        storyId: schedules.storyId,
        title: stories.title,
        publishAt: schedules.publishAt,
      })
      .from(schedules)
      .innerJoin(stories, eq(stories.id, schedules.storyId))
      .where(lte(schedules.publishAt, given('before')))
      .orderBy(asc(schedules.publishAt))
      .limit(listed)
      .prepare(),
    text: readStore()
      .select({ revision: revisions })
      .from(schedules)
      .innerJoin(releases, eq(releases.id, schedules.releaseId))
      .innerJoin(revisions, eq(revisions.id, releases.revisionId))
      .where(eq(schedules.storyId, given('storyId')))
      .prepare(),
  }))

/** When the next story that is scheduled for a time after `after` is due, ms UTC; null where none is. */
export async function nextDue(after = 0): Promise<number | null> {
  const [row] = await dueQueries().next.execute({ after })
  return row?.at ?? null
}

/** `why`: what its source has to do with it; null where that is not the reason. */
export type Overdue = { storyId: number; title: string; publishAt: number; why: string | null }

/** Stories that should be live by now and are not: an alarm at the desk and for who runs the site. */
export async function overdueStories(now: number): Promise<Overdue[]> {
  const rows = await dueQueries().overdue.execute({ before: now - lateness })
  return Promise.all(rows.map(async (row) => ({ ...row, why: await heldBy(row.storyId, now) })))
}

async function heldBy(storyId: number, now: number): Promise<string | null> {
  const [text] = await dueQueries().text.execute({ storyId })
  if (!text) return null
  const source = await fromValidSource(readStore(), text.revision as FinishedRevision, now)
  return source.ok ? null : source.refusal.sentence
}
