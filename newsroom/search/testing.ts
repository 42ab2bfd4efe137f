import { looking } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { segmentsOf } from '#lib/zh/segments.ts'
import { expressionOf } from './expression.ts'
import { type Index, readersIndex } from './indexes.ts'
import { vocabulary } from './look.ts'
import { parseQuery } from './parseQuery.ts'
import { rangeOf, windowOf } from './window.ts'

/** Numbers of all stories that a query finds, however many, in order. */
export async function allMatches(typed: string): Promise<number[]> {
  const query = orThrow(parseQuery(typed))
  const { words } = await vocabulary()
  const rows = windowOf(expressionOf(query, words), rangeOf(query.days), 1e9)
  return rows.map(({ storyId }) => storyId).sort((a, b) => a - b)
}

/** Stretches of a text without punctuation, as they were written. */
export const stretchesOf = (text: string): string[] =>
  segmentsOf(text).map(({ from, to }) => text.slice(from[0], to.at(-1)))

/** All that stands in the index, by story: tokens with their columns and places in them. */
export function wholeIndex(
  file: string,
  { words, entries: table }: Index = readersIndex,
): Map<number, string[]> {
  return looking(file, (connection) => {
    connection.exec(`CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, ${words}, instance)`)
    const rows = connection
      .prepare(
        `SELECT e.story_id AS storyId, v.col || ' ' || v.offset || ' ' || v.term AS entry
         FROM temp.seen AS v LEFT JOIN ${table} AS e ON e.place = v.doc`,
      )
      .all() as { storyId: number; entry: string }[]
    const entries = Map.groupBy(rows, ({ storyId }) => storyId)
    return new Map(
      [...entries]
        .sort(([a], [b]) => a - b)
        .map(([storyId, of]) => [storyId, of.map(({ entry }) => entry).sort()]),
    )
  })
}
