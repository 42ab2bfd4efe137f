import type { SearchReport, Spread, Times } from './searchTimes.ts'
import { table, type Verdict } from './table.ts'

/** ms of one core: no query may take longer, nor a publication or a save for the index. */
const longest = { query: 50, write: 5 }
/** By how much the bytes of a story in the index may differ between two sizes of store. */
const mostGrowth = 1.15

/** What search promises, as one or several stores of different size show it. */
export function searchVerdicts(reports: readonly SearchReport[]): Verdict[] {
  const verdicts = reports.flatMap(({ stories, queries, writes }) => {
    const slowest = Math.max(...queries.map(({ times }) => times.core.p99))
    const written = writes.filter(({ what }) => what.includes('index'))
    const dearest = Math.max(...written.map(({ times }) => times.core.p50))
    return [
      atMost(
        `${stories} stories: slowest query, p99 ms of a core, at most`,
        slowest,
        longest.query,
      ),
      atMost(
        `${stories} stories: into an index, p50 ms of a core, at most`,
        dearest,
        longest.write,
      ),
    ]
  })
  const each = reports.map(({ indexes }) => indexes[0]?.each ?? 0)
  if (each.length < 2) return verdicts
  const growth = Math.max(...each) / Math.min(...each)
  return [
    ...verdicts,
    atMost('bytes of a story in the index, largest to smallest', growth, mostGrowth),
  ]
}

const atMost = (promise: string, value: number, most: number): Verdict => ({
  promise: promise.endsWith('at most') ? `${promise} ${most}` : `${promise}, at most ${most}`,
  value,
  isKept: value <= most,
})

/** The report as tables for a terminal. */
export function searchTables({ stories, length, queries, writes, indexes }: SearchReport): string {
  const columns = ['core p50 ms', 'core p99', 'clock p50', 'clock p99']
  return [
    `\nsearch, ${stories} live stories of ${length} 字\n`,
    table(
      ['query', 'kind', 'found', ...columns],
      queries.map(({ kind, query, found, times }) => [query, kind, found, ...cells(times)]),
    ),
    table(
      ['with a transaction of its own', ...columns],
      writes.map(({ what, times }) => [what, ...cells(times)]),
    ),
    table(
      ['index', 'stories', 'MB', 'bytes a story'],
      indexes.map(({ name, stories: count, bytes, each }) => [
        name,
        ...[count, Math.round(bytes / 1e6), each].map(String),
      ]),
    ),
  ].join('\n')
}

const cells = ({ core, wall }: Times): string[] => [...spread(core), ...spread(wall)]
const spread = ({ p50, p99 }: Spread): string[] => [p50, p99].map((ms) => ms.toFixed(1))
