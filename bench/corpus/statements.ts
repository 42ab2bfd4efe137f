import { type SQL, sql } from 'drizzle-orm'
import {
  corrections,
  published,
  publishedTags,
  releases,
  revisions,
  stories,
  withdrawals,
} from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import type { Origin, StoryContent } from '#newsroom/stories/content.ts'
import type { StoryState } from '#newsroom/stories/lifecycle.ts'

type Values = Record<string, unknown>
type Statement<Row extends Values> = { execute: (row: Row) => Promise<unknown> }
const given = (name: string) => sql.placeholder(name)
/** A text that is JSON already: through the column itself it would be encoded a second time. */
const asItIs = (name: string): SQL<StoryContent> => sql`${given(name)}`

/**
 * One insert for each table that a story stands in. They are built once and run a million times: with
 * drizzle's `values([…])` of 500 rows the building of SQL cost as much time again as the inserts.
 */
export type Statements = ReturnType<typeof prepareStatements>

/** Good for this transaction and for later ones: there is one writer in a process. */
export const prepareStatements = (tx: Transaction) => ({
  story: storyInsert(tx),
  revision: revisionInsert(tx),
  release: releaseInsert(tx),
  published: publishedInsert(tx),
  tag: tagInsert(tx),
  correction: correctionInsert(tx),
  withdrawal: withdrawalInsert(tx),
})

export type StoryRow = {
  id: number
  channelId: number
  state: StoryState
  filedAt: number
  changedAt: number
  stateSince: number
  authorId: string
  title: string
  byline: string
}

const storyInsert = (tx: Transaction): Statement<StoryRow> =>
  tx
    .insert(stories)
    .values({
      id: given('id'),
      channelId: given('channelId'),
      state: given('state'),
      isDemo: true,
      filedAt: given('filedAt'),
      changedAt: given('changedAt'),
      stateSince: given('stateSince'),
      authorId: given('authorId'),
      title: given('title'),
      byline: given('byline'),
    })
    .prepare()

export type RevisionRow = {
  revisionId: number
  id: number
  number: number
  sourceId: number
  json: string
  contentHash: string
  authorId: string
  reason: string
  madeAt: number
}

const revisionInsert = (tx: Transaction): Statement<RevisionRow> =>
  tx
    .insert(revisions)
    .values({
      id: given('revisionId'),
      storyId: given('id'),
      number: given('number'),
      sourceId: given('sourceId'),
      content: asItIs('json'),
      contentHash: given('contentHash'),
      authorId: given('authorId'),
      reason: given('reason'),
      madeAt: given('madeAt'),
    })
    .prepare()

type ReleaseRow = { id: number; revisionId: number; contentHash: string; at: number }

/** Public before it came into this store: nobody here has reviewed it, and nothing says so. */
const releaseInsert = (tx: Transaction): Statement<ReleaseRow> =>
  tx
    .insert(releases)
    .values({
      storyId: given('id'),
      revisionId: given('revisionId'),
      contentHash: given('contentHash'),
      round: 0,
      basis: 'archive',
      releasedById: '',
      releasedByName: '',
      reason: '',
      releasedAt: given('at'),
    })
    .prepare()

export type PublishedRow = {
  id: number
  revisionId: number
  channelId: number
  at: number
  day: string
  modifiedAt: number | null
  title: string
  shortTitle: string
  summary: string
  sourceName: string
  origin: Origin
  coverSalt: number
  words: number
  json: string
}

const publishedInsert = (tx: Transaction): Statement<PublishedRow> =>
  tx
    .insert(published)
    .values({
      storyId: given('id'),
      revisionId: given('revisionId'),
      channelId: given('channelId'),
      publishedAt: given('at'),
      day: given('day'),
      modifiedAt: given('modifiedAt'),
      title: given('title'),
      shortTitle: given('shortTitle'),
      summary: given('summary'),
      sourceName: given('sourceName'),
      origin: given('origin'),
      coverSalt: given('coverSalt'),
      isBrief: false,
      isDemo: true,
      wordCount: given('words'),
      content: asItIs('json'),
    })
    .prepare()

const tagInsert = (tx: Transaction): Statement<{ tag: string; id: number; at: number }> =>
  tx
    .insert(publishedTags)
    .values({ tag: given('tag'), storyId: given('id'), publishedAt: given('at') })
    .prepare()

type CorrectionRow = { id: number; stood: string; stands: string; note: string; at: number }

const correctionInsert = (tx: Transaction): Statement<CorrectionRow> =>
  tx
    .insert(corrections)
    .values({
      storyId: given('id'),
      kind: 'number',
      stood: given('stood'),
      stands: given('stands'),
      note: given('note'),
      correctedAt: given('at'),
    })
    .prepare()

const withdrawalInsert = (tx: Transaction): Statement<{ id: number; reason: string; at: number }> =>
  tx
    .insert(withdrawals)
    .values({ storyId: given('id'), reason: given('reason'), withdrawnAt: given('at') })
    .prepare()
