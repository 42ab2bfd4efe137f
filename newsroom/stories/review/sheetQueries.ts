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

/** A story has some dozens of entries; a sheet shows no more of each kind. */
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
    kept: readStore()
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
      .orderBy(asc(checkOverrides.id))
      .limit(listed)
      .prepare(),
    revisions: readStore()
      .select({
        id: revisions.id,
        revision: revisions.number,
        contentHash: revisions.contentHash,
      })
      .from(revisions)
      .where(eq(revisions.storyId, given('id')))
      .orderBy(asc(revisions.number))
      .limit(listed)
      .prepare(),
    submissions: readStore()
      .select()
      .from(submissions)
      .where(eq(submissions.storyId, given('id')))
      .orderBy(asc(submissions.round))
      .limit(listed)
      .prepare(),
    signOffs: readStore()
      .select()
      .from(signOffs)
      .where(eq(signOffs.storyId, given('id')))
      .orderBy(asc(signOffs.round), asc(signOffs.id))
      .limit(listed)
      .prepare(),
    proofs: readStore()
      .select()
      .from(proofs)
      .where(eq(proofs.storyId, given('id')))
      .orderBy(asc(proofs.contentHash), asc(proofs.number))
      .limit(listed)
      .prepare(),
    releases: readStore()
      .select()
      .from(releases)
      .where(eq(releases.storyId, given('id')))
      .orderBy(asc(releases.round), asc(releases.id))
      .limit(listed)
      .prepare(),
    sourceOverrides: readStore()
      .select({ override: sourceOverrides, source: sources.name })
      .from(sourceOverrides)
      .innerJoin(sources, eq(sources.id, sourceOverrides.sourceId))
      .where(eq(sourceOverrides.storyId, given('id')))
      .orderBy(asc(sourceOverrides.sourceId), asc(sourceOverrides.id))
      .limit(listed)
      .prepare(),
    emergencies: readStore()
      .select()
      .from(emergencies)
      .where(eq(emergencies.storyId, given('id')))
      .orderBy(asc(emergencies.id))
      .limit(listed)
      .prepare(),
    lateReviews: readStore()
      .select()
      .from(lateReviews)
      .where(eq(lateReviews.storyId, given('id')))
      .orderBy(asc(lateReviews.id))
      .limit(listed)
      .prepare(),
    withdrawalRequests: readStore()
      .select()
      .from(withdrawalRequests)
      .where(eq(withdrawalRequests.storyId, given('id')))
      .orderBy(asc(withdrawalRequests.id))
      .limit(listed)
      .prepare(),
    corrections: readStore()
      .select()
      .from(corrections)
      .where(eq(corrections.storyId, given('id')))
      .orderBy(asc(corrections.correctedAt))
      .limit(listed)
      .prepare(),
    logged: readStore()
      .select({ at: log.at, name: log.actorName, action: log.action, details: log.details })
      .from(log)
      .where(and(eq(log.subject, given('subject')), inArray(log.action, told)))
      .orderBy(asc(log.at), asc(log.number))
      .limit(listed)
      .prepare(),
  }))
