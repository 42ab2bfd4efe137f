import type { FirstRender } from './editions.ts'
import type { Speed } from './rounds.ts'
import { searchTables, searchVerdicts } from './searchReport.ts'
import type { SearchReport } from './searchTimes.ts'
import { table, type Verdict } from './table.ts'
import type { Weight } from './weights.ts'

/** Everything that one run of the benchmark saw; `bench.json` holds it as it is. */
export type Report = {
  at: string
  node: string
  rounds: number
  seconds: number
  /** Of each store that was searched. */
  searches: SearchReport[]
  stores: {
    stories: number
    pages: {
      name: string
      path: string
      speed: Record<string, Speed>
      firstRender: FirstRender
      weight: Weight
    }[]
  }[]
}

const ours = 'page cache'

/** Promise 3, the factor of 20, and promise 5 as far as a machine's noise lets it be seen. */
export function verdictsOf(report: Report): Verdict[] {
  return [...speedVerdicts(report), ...searchVerdicts(report.searches)]
}

function speedVerdicts({ stores }: Report): Verdict[] {
  const storyOf = (store: Report['stores'][number] | undefined) =>
    store?.pages.find(({ name }) => name === 'story')
  const verdicts = stores.flatMap((store) => {
    const speed = storyOf(store)?.speed ?? {}
    const ratio = (other: string) => rate(speed[ours]) / rate(speed[other])
    const label = `${store.stories} stories: story page against`
    return [
      verdict(`${label} bare node:http, at least 0.8`, ratio('bare node:http'), 0.8),
      verdict(`${label} Next’s handler, at least 20`, ratio('Next’s handler'), 20),
    ]
  })
  const [small, large] = [storyOf(stores[0]), storyOf(stores.at(-1))]
  if (stores.length < 2) return verdicts
  const flat = rate(large?.speed[ours]) / rate(small?.speed[ours])
  return [...verdicts, verdict('large store against small, at least 0.9', flat, 0.9)]
}

const verdict = (promise: string, value: number, least: number): Verdict => ({
  promise,
  value,
  isKept: value >= least,
})

const rate = (speed: Speed | undefined): number => speed?.requestsPerSecond ?? Number.NaN

/** The report as tables for a terminal. */
export function tablesOf(report: Report): string {
  const parts = report.stores.flatMap(({ stories, pages }) => [
    `\n${stories} stories\n`,
    ...pages.flatMap((page) => [
      table(
        [`${page.name} ${page.path}`, 'requests/s', 'of page cache', 'p50 ms', 'p99 ms', 'CPU µs'],
        Object.entries(page.speed).map(([name, speed]) => [
          name,
          rate(speed).toFixed(0),
          (rate(speed) / rate(page.speed[ours])).toFixed(3),
          speed.p50.toFixed(1),
          speed.p99.toFixed(1),
          speed.cpuPerRequest?.toFixed(1) ?? '–',
        ]),
      ),
    ]),
    table(
      ['first in an edition', 'ms', 'slowest', 'then'],
      pages.map(({ name, firstRender: { first, firstWorst, second } }) => [
        name,
        ...[first, firstWorst, second].map((ms) => ms.toFixed(1)),
      ]),
    ),
    table(
      ['bytes', 'document', 'html', 'css', 'script', 'face', 'pictures', 'headers'],
      pages.map(({ name, weight }) => [
        name,
        ...[weight.document, weight.html, weight.css, weight.script, weight.face].map(String),
        ...[weight.pictures, weight.headers].map(String),
      ]),
    ),
  ])
  const verdicts = verdictsOf(report).map(
    ({ promise, value, isKept }) =>
      `${isKept ? 'kept  ' : 'BROKEN'} ${promise}: ${value.toFixed(2)}`,
  )
  return [...parts, ...report.searches.map(searchTables), ...verdicts].join('\n')
}
