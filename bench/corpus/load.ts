import { asc, eq } from 'drizzle-orm'
import { channels, published, sources as sourcesTable, stories } from '#db/schema.ts'
import { contentOf } from '#db/seed/content.ts'
import { seedStories } from '#db/seed/plant.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, orThrow, type Result, refused } from '#lib/result.ts'
import { addDays, dayOf } from '#lib/zh/date.ts'
import { record } from '#newsroom/log/record.ts'
import type { Actor, Deed } from '#newsroom/people/actor.ts'
import { deskIndex } from '#newsroom/search/indexes.ts'
import { mergeStep } from '#newsroom/search/merge.ts'
import { addSource } from '#newsroom/sources/add.ts'
import { type PressDay, pressDays } from './calendar.ts'
import { type CorpusItem, corpus } from './corpus.ts'
import { authorId, insertStories, type SourceIds } from './insert.ts'
import { sources } from './sources.ts'
import { prepareStatements, type Statements } from './statements.ts'
import { learnWording } from './wording.ts'

const operator: Actor = { id: authorId, name: '演示稿件生成器', role: 'admin' }

/** Stories in one transaction: a third of a second's work, some 20 MB in the write-ahead log. */
export const batchSize = 2_000

/** Pages of the search index that are merged after each transaction: about what it wrote, four times. */
const pagesOfBatch = 10_000

export type Order = {
  count: number
  seed: string
  /** Told how many stories stand in the store after each transaction. */
  onProgress?: (loaded: number) => void
  /** Ends the load after the transaction that is running. */
  signal?: AbortSignal
}
type Reason = 'realStories' | 'nothingPublished' | 'beforeTheCalendar'

/**
 * Fills the store with synthetic stories on the days before its oldest live one, in whole
 * transactions, each with its entry in the log. Refuses a store that holds a real story.
 */
export async function loadCorpus(order: Order): Promise<Result<{ loaded: number }, Reason>> {
  const { seed, onProgress, signal } = order
  const deed: Deed = { actor: operator, at: Date.now() }
  const ground = await transact((tx) => readGround(tx, order))
  if (!ground.ok) return ground
  const sourceIds = await registerSources(deed)
  const wording = learnWording((await seedStories()).map(contentOf))
  const { days, channelIds } = ground.value
  let loaded = 0
  let statements: Statements | undefined
  for (const items of batches(corpus(days, { seed, channelIds, wording }))) {
    if (signal?.aborted) break
    await transact(async (tx) => {
      statements ??= prepareStatements(tx)
      const { from, to } = await insertStories(tx, statements, { items, sourceIds })
      await record(tx, deed, 'loadCorpus', `stories:${from}-${to}`, { seed })
    })
    // As the server's scheduler does between publications
    await mergeStep(pagesOfBatch)
    loaded += items.length
    onProgress?.(loaded)
    // Lets a signal in: SQLite's own work never leaves the event loop
    await new Promise(setImmediate)
  }
  // What larger segments have left to merge
  while (!signal?.aborted && (await mergeStep(pagesOfBatch)));
  while (!signal?.aborted && (await mergeStep(pagesOfBatch, deskIndex)));
  return done({ loaded })
}

type Ground = { days: PressDay[]; channelIds: number[] }

/** What the load goes by: the channels, and the days before the oldest story. */
async function readGround(
  tx: Transaction,
  { count, seed }: Order,
): Promise<Result<Ground, Reason>> {
  const real = tx.select({ id: stories.id }).from(stories).where(eq(stories.isDemo, false)).limit(1)
  for (const { id } of await real) return refused('realStories', realStoriesSentence(id))
  const inNav = await tx.select({ id: channels.id }).from(channels).orderBy(channels.position)
  const times = tx.select({ at: published.publishedAt }).from(published)
  const [oldest] = await times.orderBy(asc(published.publishedAt)).limit(1)
  if (!oldest)
    return refused('nothingPublished', `数据库里没有已发布的稿件，不知从哪天往前生成。${elsewhere}`)
  const last = addDays(dayOf(oldest.at), -1)
  const days = pressDays(count, last, seed)
  if (!days)
    return refused(
      'beforeTheCalendar',
      `最早的稿件已是${last.slice(0, 4)}年的，再往前放不下${count}篇：日历从1900年开始。${elsewhere}`,
    )
  return done({ days, channelIds: inNav.map(({ id }) => id) })
}

const elsewhere = '请用 DATA_DIR 另指一个文件夹。'
const realStoriesSentence = (id: number): string =>
  `数据库里有真实稿件（第${id}号），不能混入生成的稿件。${elsewhere}`

async function registerSources(deed: Deed): Promise<SourceIds> {
  const listed = await transact(async (tx) => tx.select().from(sourcesTable))
  const ids = new Map(listed.map(({ name, id }) => [name, id]))
  for (const { name, class: kind } of sources)
    if (!ids.has(name)) ids.set(name, orThrow(await addSource(deed, { name, class: kind })).id)
  return ids
}

function* batches(stock: Iterable<CorpusItem>): Generator<CorpusItem[]> {
  let batch: CorpusItem[] = []
  for (const item of stock) {
    batch.push(item)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
