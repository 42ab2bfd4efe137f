import { expect, test } from 'vitest'
import { looking, useStore } from '#db/testing.ts'
import { windowStatements } from './window.ts'

const { file } = useStore()

/** What SQLite would do with a statement, step by step. */
const planOf = (source: string, given: unknown[]) =>
  looking(
    file,
    (connection) =>
      connection.prepare(`EXPLAIN QUERY PLAN ${source}`).all(...given) as { detail: string }[],
  ).map(({ detail }) => detail)

test('A window is read along the full-text index, newest first, without sorting', () => {
  const { window, places } = windowStatements()
  const plans = [
    planOf(window.source, ['"创城"', 0, 1, 0, 1, 1]),
    planOf(places.source, ['"创城"', 0, 1, 1]),
  ]
  expect(plans).toEqual([
    [
      expect.stringMatching(/^SCAN search_words VIRTUAL TABLE INDEX \d+:.*M/),
      'SEARCH entry USING INTEGER PRIMARY KEY (rowid=?)',
    ],
    [expect.stringMatching(/^SCAN search_words VIRTUAL TABLE INDEX \d+:.*M/)],
  ])
  expect(plans.flat().join()).not.toContain('TEMP B-TREE')
})
