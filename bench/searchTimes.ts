import { asc, eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { deskEntries, published, stories } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { record } from '#newsroom/log/record.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { putOnDesk } from '#newsroom/search/desk/putOnDesk.ts'
import { putIntoSearch } from '#newsroom/search/indexStory.ts'
import { mergeStep } from '#newsroom/search/merge.ts'
import { searchStories } from '#newsroom/search/published.ts'
import { foundStories } from '#newsroom/stories/foundStories.ts'
import { workingText } from '#newsroom/stories/workingText.ts'
import { deskQueries, readersQueries } from './searchQueries.ts'

/** Half of the times lie below `p50`, 99 of a hundred below `p99`; ms. */
export type Spread = { p50: number; p99: number }
/** On the clock, and of one core: on a machine with other work, waiting says nothing of the program. */
export type Times = { wall: Spread; core: Spread }

/** What search costs on one store. */
export type SearchReport = {
  stories: number
  /** 字 of a story. */
  length: number
  queries: { kind: string; query: string; found: string; times: Times }[]
  /** Each with a transaction of its own, which waits for the disk. */
  writes: { what: string; times: Times }[]
  /** Bytes of an index, and of one story in it. */
  indexes: { name: string; stories: number; bytes: number; each: number }[]
}

const today = '2018-05-14'
const operator = { actor: { id: 'bench', name: '测量' }, at: Date.now() }
const chief: Actor = { id: 'bench', name: '测量', role: 'chief' }

/** Asks the store of DATA_DIR every query `runs` times; writes stories into its indexes again. */
export async function searchTimes(runs: number): Promise<SearchReport> {
  const queries: SearchReport['queries'] = []
  for (const { kind, query, place = {} } of readersQueries) {
    const ask = () => searchStories(query, place, today)
    const answer = await ask()
    const count = answer.kind === 'results' ? answer.count : { number: 0, isCeiling: false }
    queries.push({ kind, query, found: spoken(count), times: await timesOf(ask, runs) })
  }
  for (const { query, ...filter } of deskQueries) {
    const first = { page: 1, before: null }
    const ask = () => foundStories(chief, { ...filter, text: query }, first)
    const { count } = orThrow(await ask())
    queries.push({ kind: 'desk', query, found: spoken(count), times: await timesOf(ask, runs) })
  }
  // Before stories are written again, which leaves their old rows behind until the next merge
  const asGenerated = indexes()
  return { ...sizes(), queries, writes: await writeTimes(runs), indexes: asGenerated }
}

const spoken = ({ number, isCeiling }: { number: number; isCeiling: boolean }): string =>
  `${number}${isCeiling ? '+' : ''}`

async function writeTimes(runs: number): Promise<SearchReport['writes']> {
  const live = await readStore()
    .select()
    .from(published)
    .orderBy(asc(published.storyId))
    .limit(runs)
  const some = await readStore()
    .select({ id: stories.id, channelId: stories.channelId })
    .from(deskEntries)
    .innerJoin(stories, eq(stories.id, deskEntries.storyId))
    .orderBy(asc(deskEntries.place))
    .limit(runs)
  const each = <Row>(rows: Row[], work: (tx: Transaction, row: Row) => Promise<unknown>) => {
    let next = 0
    return () => transact((tx) => work(tx, rows[next++ % rows.length] as Row))
  }
  const works = {
    'a story into readers’ index': each(live, (tx, row) =>
      putIntoSearch(tx, { ...row, authorId: 'bench' }),
    ),
    'a story into the desk’s index': each(some, (tx, row) =>
      putOnDesk(tx, row.id, async () => (await workingText(tx, row)).draft),
    ),
    'an entry of the log alone': each([1], (tx) => record(tx, operator, 'benchSearch', 'search')),
    'a step of the scheduler’s merging': () => mergeStep(),
  }
  const writes: SearchReport['writes'] = []
  for (const [what, work] of Object.entries(works))
    writes.push({ what, times: await timesOf(work, runs) })
  return writes
}

async function timesOf(work: () => Promise<unknown>, runs: number): Promise<Times> {
  const [wall, core]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    const [started, used] = [performance.now(), coreTime()]
    await work()
    wall.push(performance.now() - started)
    core.push(coreTime() - used)
  }
  return { wall: spreadOf(wall), core: spreadOf(core) }
}

/** Of this thread, ms. */
function coreTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

function spreadOf(times: number[]): Spread {
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

const sum = (question: string): number =>
  Number(readStore().$client.prepare(question).pluck().get())

function sizes(): { stories: number; length: number } {
  const [count, words] = [
    sum('SELECT count(*) FROM published'),
    sum('SELECT sum(word_count) FROM published'),
  ]
  return { stories: count, length: Math.round(words / Math.max(1, count)) }
}

function indexes(): SearchReport['indexes'] {
  return [
    { name: 'readers’', words: 'search_words', entries: 'search_entries' },
    { name: 'the desk’s', words: 'desk_words', entries: 'desk_entries' },
  ].map(({ name, words, entries }) => {
    const bytes = sum(`SELECT sum(length(block)) FROM ${words}_data`)
    const count = sum(`SELECT count(*) FROM ${entries}`)
    return { name, stories: count, bytes, each: Math.round(bytes / Math.max(1, count)) }
  })
}
