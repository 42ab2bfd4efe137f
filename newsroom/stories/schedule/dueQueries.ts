import { asc, eq, gte, lte, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { schedules, stories } from '#db/schema.ts'
import { single } from '#lib/single.ts'

/** How late a story may be before it is an alarm, ms: the scheduler looks each second. */
export const lateness = 5_000

/** Schedules are few; the alarm lists no more than these. */
const listed = 50

const given = sql.placeholder

export const dueQueries = () =>
  single('dueQueries', () => ({
    /** Asked by every process every second, some 10 µs. */
    next: readStore()
      .select({ at: schedules.publishAt })
      .from(schedules)
      .where(gte(schedules.publishAt, 0))
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
  }))

/** When the next scheduled story is due, ms UTC; null where none is. */
export async function nextDue(): Promise<number | null> {
  const [row] = await dueQueries().next.execute()
  return row?.at ?? null
}

export type Overdue = { storyId: number; title: string; publishAt: number }

/** Stories that should be live by now and are not: an alarm at the desk and for who runs the site. */
export const overdueStories = (now: number): Promise<Overdue[]> =>
  dueQueries().overdue.execute({ before: now - lateness })
