import { asc } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { published } from '#db/schema.ts'
import { closeWriter, transact } from '#db/transact.ts'
import { record } from '#newsroom/log/record.ts'
import { putIntoSearch } from '#newsroom/search/indexStory.ts'
import { mergeStep } from '#newsroom/search/merge.ts'
import type { SearchPlace } from '#newsroom/search/place.ts'
import { searchStories } from '#newsroom/search/published.ts'

/**
 * `npm run bench:search`: what readers' search costs on the store of DATA_DIR (fill it with
 * `npm run generate`): rare, common and worst-case queries, each many times; the bytes of the index; and
 * what it adds to a publication, beside a transaction that writes one line (both wait for the disk).
 * The time of one core that a query takes is what counts: on a machine with other work, waiting says nothing
 * of the program. Ends with 1 where its p99 is over 50 ms, or entering the index takes 5 ms in the median.
 */
const [longestQuery, longestPublication] = [50, 5]
const runs = 100
const today = '2018-05-14'

const queries: { kind: string; query: string; place?: Partial<SearchPlace> }[] = [
  { kind: 'rare', query: '川金丝猴' },
  { kind: 'rare', query: '把创城工作打造成群众满意工程' },
  { kind: 'nothing', query: '这几个字哪里都没有写过' },
  { kind: 'nothing', query: '“没有这样的话”' },
  { kind: 'common', query: '哈尔滨' },
  { kind: 'common', query: '创城 香坊区' },
  { kind: 'common', query: '地铁', place: { order: 'newest', page: 3 } },
  { kind: 'common', query: '社区', place: { channel: 'jiaoyu', span: 'year' } },
  { kind: 'worst', query: '的' },
  { kind: 'worst', query: '一个' },
  { kind: 'worst', query: '中国' },
  { kind: 'worst', query: '的 一个 中国 市民' },
  { kind: 'worst', query: '市民 记者 昨天 没有' },
  { kind: 'worst', query: '“的一个的”' },
  { kind: 'worst', query: '的 一 是 不 了 人 在 有', place: { part: 'title' } },
  { kind: 'worst', query: '日期:1990..2018', place: { page: 50 } },
]

const operator = { actor: { id: 'bench', name: '测量' }, at: Date.now() }

type Spread = { p50: number; p99: number }
/** On the clock, and of one core. */
type Times = { wall: Spread; core: Spread }

const timed = []
for (const { kind, query, place = {} } of queries) {
  await searchStories(query, place, today)
  const { wall, core } = await timesOf(() => searchStories(query, place, today))
  const answer = await searchStories(query, place, today)
  const count = answer.kind === 'results' ? answer.count : { number: 0, isCeiling: false }
  timed.push({ kind, query, found: `${count.number}${count.isCeiling ? '+' : ''}`, wall, core })
}
console.table(
  timed.map(({ wall, core, ...what }) => ({
    ...what,
    'core p50 ms': core.p50.toFixed(1),
    'core p99 ms': core.p99.toFixed(1),
    'p50 ms': wall.p50.toFixed(1),
    'p99 ms': wall.p99.toFixed(1),
  })),
)

const publication = await publicationTimes()
const bare = await timesOf(() => transact((tx) => record(tx, operator, 'benchSearch', 'search')))
console.log(`entering the index, with its transaction: ${told(publication)}`)
console.log(`an entry of the log in a transaction of its own: ${told(bare)}`)
const merging = await timesOf(() => mergeStep())
console.log(`a step of the scheduler's merging, with its transaction: ${told(merging)}`)
for (const line of sizes()) console.log(line)
await closeWriter()

const slow = timed.filter(({ core }) => core.p99 > longestQuery).map(({ query }) => query)
if (slow.length > 0) console.log(`p99 over ${longestQuery} ms: ${slow.join(', ')}`)
if (slow.length > 0 || publication.core.p50 > longestPublication) process.exitCode = 1

async function timesOf(work: () => Promise<unknown>): Promise<Times> {
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

function told({ wall, core }: Times): string {
  const spread = ({ p50, p99 }: Spread) => `p50 ${p50.toFixed(2)}, p99 ${p99.toFixed(2)} ms`
  return `${spread(wall)}; of one core ${spread(core)}`
}

/** Puts stories in again, as a correction does: the old row's removal included. */
async function publicationTimes(): Promise<Times> {
  const rows = await readStore()
    .select()
    .from(published)
    .orderBy(asc(published.storyId))
    .limit(runs)
  let next = 0
  return timesOf(() => {
    const row = rows[next++ % rows.length]
    if (!row) throw new Error('the store has no story')
    return transact((tx) => putIntoSearch(tx, { ...row, authorId: 'bench' }))
  })
}

function sizes(): string[] {
  const connection = readStore().$client
  const sum = (question: string): number => Number(connection.prepare(question).pluck().get())
  const count = sum('SELECT count(*) FROM search_entries')
  const index = sum('SELECT sum(length(block)) FROM search_words_data')
  const texts = sum('SELECT sum(length(CAST(content AS BLOB))) FROM published')
  const words = sum('SELECT sum(word_count) FROM published')
  const file = sum('PRAGMA page_count') * sum('PRAGMA page_size')
  return [
    `${count} stories of ${(words / count).toFixed(0)} 字; the file ${megabytes(file)}`,
    `index ${megabytes(index)}, ${(index / count).toFixed(0)} bytes a story; contents ${megabytes(texts)}`,
  ]
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}
