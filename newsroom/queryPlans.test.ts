import { describe, expect, test } from 'vitest'
import { looking, useStore } from '#db/testing.ts'
import { growingSteps } from '#db/watch.ts'
import { storyListQueries } from './stories/listQueries.ts'

const { file } = useStore()

type Prepared = { getQuery: () => { sql: string; params: unknown[] } }

/** Every module of the newsroom: a new set of prepared queries is covered by itself. */
const modules = import.meta.glob<Record<string, unknown>>(['./**/*.ts', '!./**/*.test.ts'], {
  eager: true,
})
const texts = import.meta.glob<string>(
  ['./**/*.ts', '!./**/*.test.ts', '!./**/*esting.ts', '!./stories/model/**'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
)
const setsOf = (module: Record<string, unknown> = {}) =>
  Object.entries(module).filter(([name]) => name.endsWith('Queries'))
const sets = Object.values(modules).flatMap(setsOf) as [string, () => Record<string, Prepared>][]

/** What SQLite would do, step by step: `SEARCH published USING INDEX …`. */
function planOf({ sql, params }: { sql: string; params: unknown[] }): string[] {
  const given = params.map((value) => (typeof value === 'object' ? 1 : value))
  return looking(file, (connection) =>
    (connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[]).map(
      ({ detail }) => detail,
    ),
  )
}

test('The sets of prepared queries are found', () => {
  expect(sets.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'atWorkQueries',
      'channelQueries',
      'correctionQueries',
      'dueQueries',
      'frontQueries',
      'mostReadQueries',
      'pageQueries',
      'placeQueries',
      'redirectQueries',
      'resolveQueries',
      'sheetQueries',
      'sourceQueries',
      'storyListQueries',
      'storyQueries',
      'taskQueries',
      'turnQueries',
    ]),
  )
})

/**
 * Modules that read the store and have no such set. What they run at the pages of the desk is seen in
 * deskPlans.test.ts; the rest is of the few rows of people, or runs at a start of the server. What search
 * runs is SQLite's own full text or of rows known by their numbers; its windows are seen in
 * search/window.test.ts and stories/foundStories.test.ts.
 */
const without = [
  './checking/checkText.ts',
  './checking/keepFinding.ts',
  './checking/lists/now.ts',
  './checking/lists/onDesk.ts',
  './checking/onDesk.ts',
  './front/onDesk.ts',
  './log/entries.ts',
  './pages/onDesk.ts',
  './people/authors.ts',
  './people/channelHeads.ts',
  './people/demoAccounts.ts',
  './people/firstAdministrator.ts',
  './people/invitation.ts',
  './people/onDesk.ts',
  './search/desk/among.ts',
  './search/desk/due.ts',
  './search/desk/passages.ts',
  './search/desk/searchDesk.ts',
  './search/desk/window.ts',
  './search/hits.ts',
  './search/onDesk.ts',
  './search/rank.ts',
  './search/reach.ts',
  './search/rebuild.ts',
  './search/synonyms.ts',
  './search/terms.ts',
  './search/window.ts',
  './settings/demo.ts',
  './settings/onDesk.ts',
  './settings/published.ts',
  './signIn/adapter.ts',
  './signIn/auth.ts',
  './signIn/note.ts',
  './signIn/ownPasskeys.ts',
  './signIn/ownSessions.ts',
  './signIn/withCode.ts',
  './signIn/withPasskey.ts',
  './stories/correct.ts',
  './stories/review/acts.ts',
  './stories/review/sourceNow.ts',
]

test('A module that reads the store has its queries in a set, or is known to have none', () => {
  const readers = Object.keys(texts).filter((path) => texts[path]?.includes('readStore()'))
  expect(readers.filter((path) => setsOf(modules[path]).length === 0).sort()).toEqual(without)
})

describe.each(sets)('No page gets slower as the archive grows: %s', (_, queries) => {
  test('reads ranges of indexes, no whole table, and sorts nothing', () => {
    const all = Object.entries(queries())
    expect(all).not.toEqual([])
    for (const [name, query] of all) {
      const plan = planOf(query.getQuery())
      expect(plan).not.toEqual([])
      expect([name, growingSteps(plan)]).toEqual([name, []])
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
  expect(queries).toHaveLength(12)
  for (const [name, query] of queries) {
    const index = indexes[name.split(' ')[0] as keyof typeof indexes]
    const [search, ...more] = planOf(query.getQuery()).filter((step) => step.startsWith('SEARCH'))
    expect([name, search, more]).toEqual([name, expect.stringContaining(index), []])
  }
})

test.each([
  ['reads a whole table', 'SELECT summary FROM published', 'SCAN published'],
  ['reads a whole index', 'SELECT title FROM stories WHERE title = 1', 'SCAN stories'],
  ['sorts', "SELECT title FROM stories WHERE state = 'draft' ORDER BY title", 'TEMP B-TREE'],
])('A query that %s would be seen', (_, sql, step) => {
  expect(growingSteps(planOf({ sql, params: [] })).join()).toContain(step)
})

test('The few rows of a small table may be read whole and sorted', () => {
  const plan = planOf({ sql: 'SELECT name FROM people ORDER BY name', params: [] })
  expect(plan.join()).toContain('TEMP B-TREE')
  expect(growingSteps(plan)).toEqual([])
})
