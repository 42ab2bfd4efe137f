import { hash } from 'node:crypto'
import { between, max } from 'drizzle-orm'
import { deskIndexDue, revisions, stories } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { putOnDesk } from '#newsroom/search/desk/putOnDesk.ts'
import { putIntoSearch, type SearchedStory } from '#newsroom/search/indexStory.ts'
import { deskLine } from '#newsroom/stories/deskLine.ts'
import { draftFrom, type StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import type { CorpusItem } from './corpus.ts'
import type { PublishedRow, RevisionRow, Statements } from './statements.ts'

/** Ids of the store's 稿源 by their names. */
export type SourceIds = ReadonlyMap<string, number>

/** Who the desk's side names as the author of every generated revision. */
export const authorId = 'demo-generator'

/** A story is filed an hour before it goes live, as in the demo. */
const leadTime = 3_600_000

/**
 * Inserts stories in the order given, each with the rows that `fileStory`, `publishStory`,
 * `correctStory` and `emergencyWithdrawal` would have left (insert.test.ts compares them), but without
 * their entries in the log and without a review: what is live is released as an archive, which is
 * what it is. Answers the first and the last number given.
 */
export async function insertStories(
  tx: Transaction,
  statements: Statements,
  { items, sourceIds }: { items: readonly CorpusItem[]; sourceIds: SourceIds },
): Promise<{ from: number; to: number }> {
  const from = await nextId(tx, stories)
  let revisionId = await nextId(tx, revisions)
  const live: SearchedStory[] = []
  const atDesk: { id: number; changedAt: number; draft: StoryDraft }[] = []
  for (const [at, item] of items.entries()) {
    const sourceId = sourceIds.get(item.source.name)
    if (sourceId === undefined) throw new Error(`the store has no source ${item.source.name}`)
    const numbers = { id: from + at, revisionId, sourceId }
    revisionId += await insertStory(statements, item, numbers)
    if (item.fate.state === 'published') live.push(searched(item, numbers))
    const changedAt = lastChange(item, item.at - leadTime)
    const place = { channelId: item.channelId, sourceId }
    if (item.fate.state !== 'published' || item.fate.corrected)
      atDesk.push({ id: numbers.id, changedAt, draft: draftFrom(item.content, place) })
  }
  // In the order of time: FTS5 begins a new segment of its index wherever a row goes back
  for (const story of live.sort((a, b) => a.publishedAt - b.publishedAt))
    await putIntoSearch(tx, story)
  for (const { id, draft } of atDesk.sort((a, b) => a.changedAt - b.changedAt))
    await putOnDesk(tx, id, async () => draft)
  const last = from + items.length - 1
  await tx.delete(deskIndexDue).where(between(deskIndexDue.storyId, from, last))
  return { from, to: from + items.length - 1 }
}

async function nextId(tx: Transaction, table: typeof stories | typeof revisions) {
  const [row] = await tx.select({ last: max(table.id) }).from(table)
  return (row?.last ?? 0) + 1
}

type Numbers = { id: number; revisionId: number; sourceId: number }

/** Answers how many revisions the story has. */
async function insertStory(statements: Statements, item: CorpusItem, numbers: Numbers) {
  const { content, channelId, at, fate } = item
  const { id, revisionId } = numbers
  const filedAt = at - leadTime
  const json = JSON.stringify(content)
  const corrected = fate.state === 'published' ? fate.corrected : undefined
  const first = corrected ? JSON.stringify(corrected.first) : json
  await statements.story.execute({
    id,
    channelId,
    state: fate.state,
    filedAt,
    changedAt: lastChange(item, filedAt),
    stateSince: stateSince(item, filedAt),
    authorId,
    ...deskLine(content),
  })
  await statements.revision.execute(revisionRow(numbers, first, { madeAt: filedAt }))
  if (fate.state === 'withdrawn')
    await statements.withdrawal.execute({ id, reason: fate.reason, at: fate.at })
  if (fate.state !== 'published') return 1
  const contentHash = hashOf(json, numbers.sourceId)
  if (!corrected) {
    await statements.release.execute({ id, revisionId, contentHash, at })
    await insertReadersRows(statements, publishedRow(item, numbers, json), content.tags)
    return 1
  }
  const live = { ...numbers, revisionId: revisionId + 1 }
  await statements.revision.execute(revisionRow(live, json, { madeAt: corrected.at, number: 2 }))
  const release = { id, revisionId: live.revisionId, contentHash, at: corrected.at }
  await statements.release.execute(release)
  const row = publishedRow(item, live, json)
  await insertReadersRows(statements, { ...row, modifiedAt: corrected.at }, content.tags)
  await statements.correction.execute({ ...corrected, id })
  return 2
}

/** When the last of the verbs would have touched the story. */
function lastChange({ at, fate }: CorpusItem, filedAt: number): number {
  switch (fate.state) {
    case 'draft':
      return filedAt
    case 'published':
      return fate.corrected?.at ?? at
    case 'withdrawn':
      return fate.at
  }
}

/** Since when it is what it is: a correction leaves it published. */
const stateSince = ({ at, fate }: CorpusItem, filedAt: number): number =>
  ({ draft: filedAt, published: at, withdrawn: fate.state === 'withdrawn' ? fate.at : at })[
    fate.state
  ]

async function insertReadersRows(statements: Statements, row: PublishedRow, tags: string[]) {
  await statements.published.execute(row)
  for (const tag of tags) await statements.tag.execute({ tag, id: row.id, at: row.at })
}

const revisionRow = (
  numbers: Numbers,
  json: string,
  { madeAt, number = 1 }: { madeAt: number; number?: 1 | 2 },
): RevisionRow => ({
  ...numbers,
  number,
  json,
  contentHash: hashOf(json, numbers.sourceId),
  authorId,
  reason: number === 1 ? '初稿' : '更正',
  madeAt,
})

/**
 * What `contentHash` answers, made of the JSON that is needed anyway: 15 µs instead of 75. It holds
 * because all objects of a generated content have their keys in the order of the alphabet.
 */
const hashOf = (json: string, sourceId: number): string =>
  hash('sha256', `{"content":${json},"sourceId":${sourceId}}`)

const searched = (
  { content, source, channelId, at }: CorpusItem,
  { id }: Numbers,
): SearchedStory => ({
  storyId: id,
  publishedAt: at,
  channelId,
  sourceName: source.name,
  content,
  authorId,
})

/** As `putReadersRow` fills it. */
const publishedRow = (
  { content, source, channelId, day, at, words }: CorpusItem,
  { id, revisionId }: Numbers,
  json: string,
): PublishedRow => ({
  id,
  revisionId,
  channelId,
  at,
  day,
  modifiedAt: null,
  title: content.title,
  shortTitle: content.shortTitle ?? content.title,
  summary: content.summary,
  sourceName: source.name,
  origin: content.origin,
  coverSalt: content.coverSalt,
  words,
  json,
})
