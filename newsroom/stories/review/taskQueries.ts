import { and, asc, desc, eq, gte, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { along } from '#db/along.ts'
import { readStore } from '#db/client.ts'
import type { Track } from '#db/schema/submissions.ts'
import {
  emergencies,
  lateReviews,
  relaxations,
  schedules,
  stories,
  withdrawalRequests,
} from '#db/schema.ts'
import { single } from '#lib/single.ts'
import type { StoryState } from '../lifecycle.ts'

/** No list of tasks is longer: who has more to do begins with the oldest. */
export const listedTasks = 50

const given = sql.placeholder

// Written out: of a select from one table drizzle leaves the table's name away, and `story_id = id`
// would mean another thing
const lastRound = (column: 'round' | 'track' | 'submitted_by_name' | 'content_hash') =>
  sql.raw(
    `(select r.${column} from submissions r where r.story_id = stories.id order by r.round desc limit 1)`,
  )
const hash = lastRound('content_hash')

const taskColumns = {
  id: sql<number>`${stories.id}`,
  title: sql<string>`${stories.title}`,
  byline: sql<string>`${stories.byline}`,
  state: sql<StoryState>`${stories.state}`,
  channelId: sql<number>`${stories.channelId}`,
  authorId: sql<string>`${stories.authorId}`,
  changedAt: sql<number>`${stories.changedAt}`,
  stateSince: sql<number>`${stories.stateSince}`,
  dueAt: sql<number | null>`${stories.dueAt}`,
  round: sql<number | null>`${lastRound('round')}`,
  track: sql<Track | null>`${lastRound('track')}`,
  submittedByName: sql<string | null>`${lastRound('submitted_by_name')}`,
  /** How many of the three proofs its text has. */
  proofs: sql<number>`(
    select count(*) from proofs p where p.story_id = stories.id and p.content_hash = ${hash}
  )`,
  /** The person's words are in it. */
  isWriter: sql<number>`exists (
    select 1 from story_authors a
    where a.story_id = stories.id and a.person_id = ${given('personId')}
  )`,
  /** The person has done another review of this very text. */
  hasReviewed: sql<number>`exists (
    select 1 from sign_offs o
    where o.story_id = stories.id and o.content_hash = ${hash}
      and o.person_id = ${given('personId')} and o.step <> stories.state
  )`,
}

export const taskQueries = () =>
  single('taskQueries', () => ({
    /** Stories in one state, the one that waits longest first. */
    inState: readStore()
      .select(taskColumns)
      .from(along(stories, 'stories_by_state'))
      .where(eq(stories.state, given('state')))
      .orderBy(asc(stories.changedAt), asc(stories.id))
      .limit(given('limit'))
      .prepare(),
    returned: readStore()
      .select(taskColumns)
      .from(along(stories, 'stories_returned'))
      .where(and(eq(stories.returnedToId, given('personId')), isNotNull(stories.returnedToId)))
      .orderBy(desc(stories.stateSince), desc(stories.id))
      .limit(listedTasks)
      .prepare(),
    /** Whatever was sent back to anybody, the last first among each person's. */
    returnedToAll: readStore()
      .select(taskColumns)
      .from(along(stories, 'stories_returned'))
      .where(and(gte(stories.returnedToId, ''), isNotNull(stories.returnedToId)))
      .limit(given('limit'))
      .prepare(),
    overdue: readStore()
      .select(taskColumns)
      .from(along(stories, 'stories_due'))
      .where(and(lte(stories.dueAt, given('at')), isNotNull(stories.dueAt)))
      .orderBy(asc(stories.dueAt), asc(stories.id))
      .limit(listedTasks)
      .prepare(),
    scheduled: readStore()
      .select({
        storyId: schedules.storyId,
        title: stories.title,
        publishAt: schedules.publishAt,
        scheduledByName: schedules.scheduledByName,
      })
      .from(schedules)
      .innerJoin(stories, eq(stories.id, schedules.storyId))
      .where(gte(schedules.publishAt, 0))
      .orderBy(asc(schedules.publishAt))
      .limit(listedTasks)
      .prepare(),
    emergencies: readStore()
      .select({
        id: emergencies.id,
        kind: emergencies.kind,
        storyId: emergencies.storyId,
        title: stories.title,
        reason: emergencies.reason,
        doneById: emergencies.doneById,
        doneByName: emergencies.doneByName,
        at: emergencies.at,
      })
      .from(emergencies)
      .innerJoin(stories, eq(stories.id, emergencies.storyId))
      .where(and(isNull(emergencies.countersignedAt), gte(emergencies.at, 0)))
      .orderBy(asc(emergencies.at), asc(emergencies.id))
      .limit(listedTasks)
      .prepare(),
    lateReviews: readStore()
      .select({
        id: lateReviews.id,
        kind: lateReviews.kind,
        storyId: lateReviews.storyId,
        title: stories.title,
        openedAt: lateReviews.openedAt,
        dueAt: lateReviews.dueAt,
      })
      .from(lateReviews)
      .innerJoin(stories, eq(stories.id, lateReviews.storyId))
      .where(and(isNull(lateReviews.doneAt), gte(lateReviews.dueAt, 0)))
      .orderBy(asc(lateReviews.dueAt), asc(lateReviews.id))
      .limit(listedTasks)
      .prepare(),
    withdrawalRequests: readStore()
      .select({
        id: withdrawalRequests.id,
        storyId: withdrawalRequests.storyId,
        sourceId: withdrawalRequests.sourceId,
        reason: withdrawalRequests.reason,
        requestedById: withdrawalRequests.requestedById,
        requestedByName: withdrawalRequests.requestedByName,
        requestedAt: withdrawalRequests.requestedAt,
      })
      .from(withdrawalRequests)
      .where(and(isNull(withdrawalRequests.closedAt), gte(withdrawalRequests.requestedAt, 0)))
      .orderBy(asc(withdrawalRequests.requestedAt), asc(withdrawalRequests.id))
      .limit(listedTasks)
      .prepare(),
    relaxed: readStore()
      .select({ kind: relaxations.kind })
      .from(relaxations)
      .where(and(eq(relaxations.channelId, given('channelId')), isNull(relaxations.endedAt)))
      .prepare(),
  }))

export type TaskRow = Awaited<
  ReturnType<ReturnType<typeof taskQueries>['inState']['execute']>
>[number]
