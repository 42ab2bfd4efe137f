import { describe, expect, test } from 'vitest'
import { looking, useStore } from '#db/testing.ts'
import { storyListQueries } from './stories/listQueries.ts'

const { file } = useStore()

/** A dozen rows each, kept few by what they are: these may be read whole. */
const small = ['channels', 'sources', 'settings', 'static_pages', 'edition']

type Prepared = { getQuery: () => { sql: string; params: unknown[] } }

/** Every module of hot reads, found by its name: a new one is covered by itself. */
const modules = import.meta.glob<Record<string, unknown>>(
  ['./**/published.ts', './**/*Queries.ts', './stories/atWork.ts', './resolve.ts', './places.ts'],
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

/** A subquery's own steps stand beside it: its few rows may be read whole. */
const isScanOfGrowing = (step: string): boolean =>
  step.startsWith('SCAN') &&
  !/^SCAN (some$|\(subquery)/.test(step) &&
  !small.some((table) => step.split(' ')[1] === table)

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
      'storyListQueries',
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

test('The story list runs along the very index of what it is narrowed to', () => {
  const indexes = {
    every: 'stories_by_state (state=? AND changed_at',
    channel: 'stories_by_channel (channel_id=? AND state=? AND changed_at',
    author: 'stories_by_author (author_id=? AND state=? AND changed_at',
    authorChannel:
      'stories_by_author_channel (author_id=? AND channel_id=? AND state=? AND changed_at',
  }
  const queries = Object.entries(storyListQueries())
  expect(queries).toHaveLength(28)
  for (const [name, query] of queries) {
    const index = indexes[name.split(' ')[0] as keyof typeof indexes]
    const [search, ...more] = planOf(query.getQuery()).filter((step) => step.startsWith('SEARCH'))
    expect([name, search, more]).toEqual([name, expect.stringContaining(index), []])
  }
})

test('A query that reads a whole table, or sorts, would be seen', () => {
  const params: unknown[] = []
  const sorted = planOf({ sql: 'SELECT title FROM published ORDER BY title', params })
  expect(sorted.some(isScanOfGrowing)).toBe(true)
  expect(sorted.join()).toContain('TEMP B-TREE')
})
