import { describe, expect, test } from 'vitest'
import { looking, useStore } from '#db/testing.ts'

const { file } = useStore()

/** A dozen rows each, kept few by what they are: these may be read whole. */
const small = ['channels', 'sources', 'settings', 'static_pages', 'edition']

type Prepared = { getQuery: () => { sql: string; params: unknown[] } }

/** Every module of readers' reads, found by its name: a new one is covered by itself. */
const modules = import.meta.glob<Record<string, unknown>>(
  ['./**/published.ts', './stories/atWork.ts', './resolve.ts', './places.ts'],
  {
    eager: true,
  },
)
const sets = Object.values(modules).flatMap((module) =>
  Object.entries(module).filter(([name]) => name.endsWith('Queries')),
) as [string, () => Record<string, Prepared>][]

/** What SQLite would do, step by step: `SEARCH published USING INDEX …`. */
function planOf({ sql, params }: { sql: string; params: unknown[] }): string[] {
  const given = params.map((value) => (typeof value === 'object' ? 1 : value))
  return looking(file, (connection) =>
    (connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[]).map(
      ({ detail }) => detail,
    ),
  )
}

const isScanOfGrowing = (step: string): boolean =>
  step.startsWith('SCAN') && !small.some((table) => step.split(' ')[1] === table)

test('The sets of prepared queries are found', () => {
  expect(sets.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'atWorkQueries',
      'channelQueries',
      'correctionQueries',
      'frontQueries',
      'pageQueries',
      'placeQueries',
      'resolveQueries',
      'storyQueries',
    ]),
  )
})

describe.each(sets)('No page gets slower as the archive grows: %s', (_, queries) => {
  test('reads ranges of indexes, no whole table, and sorts nothing', () => {
    const all = Object.entries(queries())
    expect(all).not.toEqual([])
    for (const [name, query] of all) {
      const plan = planOf(query.getQuery())
      expect(plan).not.toEqual([])
      expect([name, plan.filter(isScanOfGrowing)]).toEqual([name, []])
      expect([name, plan.filter((step) => step.includes('TEMP B-TREE'))]).toEqual([name, []])
    }
  })
})

test('A query that reads a whole table, or sorts, would be seen', () => {
  const params: unknown[] = []
  const sorted = planOf({ sql: 'SELECT title FROM published ORDER BY title', params })
  expect(sorted.some(isScanOfGrowing)).toBe(true)
  expect(sorted.join()).toContain('TEMP B-TREE')
})
