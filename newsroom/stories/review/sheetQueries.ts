import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import {
  checkOverrides,
  corrections,
  emergencies,
  lateReviews,
  log,
  people,
  proofs,
  releases,
  revisions,
  signOffs,
  sourceOverrides,
  sources,
  stories,
  storyAuthors,
  submissions,
  withdrawalRequests,
} from '#db/schema.ts'
import { single } from '#lib/single.ts'

/** A story has some dozens of entries; a sheet shows the last of each kind, and no more than these. */
const listed = 500

const given = sql.placeholder

/** What only the log says: who published, took back, scheduled, withdrew. */
export const loggedActions = [
  'publishStory',
  'recallStory',
  'takeUpStory',
  'scheduleStory',
  'unscheduleStory',
  'withdrawStory',
] as const

/** Besides these: what a table keeps, and the log knows who did it, or why. */
const told = [...loggedActions, 'correctStory', 'dismissWithdrawal']

type Prepared = { execute: (given?: Record<string, unknown>) => Promise<unknown[]> }

/**
 * The last `listed` rows, in the order in which they came. The query asks for the newest first: whoever
 * sends a story in and takes it back five hundred times must not hide with it what is decided then.
 */
function lastOf<Query>(query: Query): Query {
  const prepared = query as Prepared
  const newestFirst = prepared.execute.bind(prepared)
  prepared.execute = async (values) => (await newestFirst(values)).reverse()
  return query
}

export const sheetQueries = () =>
  single('sheetQueries', () => ({
    head: readStore()
      .select({ title: stories.title, byline: stories.byline })
      .from(stories)
      .where(eq(stories.id, given('id')))
      .prepare(),
    /** Of the latest revision. */
    source: readStore()
      .select({ name: sources.name })
      .from(revisions)
      .innerJoin(sources, eq(sources.id, revisions.sourceId))
      .where(eq(revisions.storyId, given('id')))
      .orderBy(desc(revisions.number))
      .limit(1)
      .prepare(),
    /** Whose words are in it. */
    authors: readStore()
      .select({ name: people.name })
      .from(storyAuthors)
      .innerJoin(people, eq(people.id, storyAuthors.personId))
      .where(eq(storyAuthors.storyId, given('id')))
      .limit(listed)
      .prepare(),
    /** What the checker found and somebody let stand. */
    kept: lastOf(
      readStore()
        .select({
          id: checkOverrides.id,
          at: checkOverrides.at,
          name: checkOverrides.personName,
          level: checkOverrides.level,
          words: checkOverrides.words,
          reason: checkOverrides.reason,
        })
        .from(checkOverrides)
        .where(eq(checkOverrides.storyId, given('id')))
        .orderBy(desc(checkOverrides.id))
        .limit(listed)
        .prepare(),
    ),
    revisions: lastOf(
      readStore()
        .select({
          id: revisions.id,
          revision: revisions.number,
          contentHash: revisions.contentHash,
        })
        .from(revisions)
        .where(eq(revisions.storyId, given('id')))
        .orderBy(desc(revisions.number))
        .limit(listed)
        .prepare(),
    ),
    submissions: lastOf(
      readStore()
        .select()
        .from(submissions)
        .where(eq(submissions.storyId, given('id')))
        .orderBy(desc(submissions.round))
        .limit(listed)
        .prepare(),
    ),
    signOffs: lastOf(
      readStore()
        .select()
        .from(signOffs)
        .where(eq(signOffs.storyId, given('id')))
        .orderBy(desc(signOffs.round), desc(signOffs.id))
        .limit(listed)
        .prepare(),
    ),
    proofs: readStore()
      .select()
      .from(proofs)
      .where(eq(proofs.storyId, given('id')))
      .orderBy(asc(proofs.contentHash), asc(proofs.number))
      .limit(listed)
      .prepare(),
    releases: lastOf(
      readStore()
        .select()
        .from(releases)
        .where(eq(releases.storyId, given('id')))
        .orderBy(desc(releases.round), desc(releases.id))
        .limit(listed)
        .prepare(),
    ),
    sourceOverrides: lastOf(
      readStore()
        .select({ override: sourceOverrides, source: sources.name })
        .from(sourceOverrides)
        .innerJoin(sources, eq(sources.id, sourceOverrides.sourceId))
        .where(eq(sourceOverrides.storyId, given('id')))
        .orderBy(desc(sourceOverrides.sourceId), desc(sourceOverrides.id))
        .limit(listed)
        .prepare(),
    ),
    emergencies: lastOf(
      readStore()
        .select()
        .from(emergencies)
        .where(eq(emergencies.storyId, given('id')))
        .orderBy(desc(emergencies.id))
        .limit(listed)
        .prepare(),
    ),
    lateReviews: lastOf(
      readStore()
        .select()
        .from(lateReviews)
        .where(eq(lateReviews.storyId, given('id')))
        .orderBy(desc(lateReviews.id))
        .limit(listed)
        .prepare(),
    ),
    withdrawalRequests: lastOf(
      readStore()
        .select()
        .from(withdrawalRequests)
        .where(eq(withdrawalRequests.storyId, given('id')))
        .orderBy(desc(withdrawalRequests.id))
        .limit(listed)
        .prepare(),
    ),
    corrections: lastOf(
      readStore()
        .select()
        .from(corrections)
        .where(eq(corrections.storyId, given('id')))
        .orderBy(desc(corrections.correctedAt))
        .limit(listed)
        .prepare(),
    ),
    logged: lastOf(
      readStore()
        .select({ at: log.at, name: log.actorName, action: log.action, details: log.details })
        .from(log)
        .where(and(eq(log.subject, given('subject')), inArray(log.action, told)))
        .orderBy(desc(log.at), desc(log.number))
        .limit(listed)
        .prepare(),
    ),
  }))
