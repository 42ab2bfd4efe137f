import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import { expressionOf } from '../expression.ts'
import { vocabulary } from '../look.ts'
import { parseQuery } from '../parseQuery.ts'

const statements = () =>
  single('deskSearchAmong', () => {
    const connection = readStore().$client
    const among = (words: string, entries: string) =>
      connection
        .prepare<[string, string], number>(`
          SELECT story_id FROM ${entries} WHERE place IN (
            SELECT rowid FROM ${words} WHERE ${words} MATCH ? AND rowid IN (
              SELECT place FROM ${entries}
              WHERE story_id IN (SELECT value FROM json_each(?))))`)
        .pluck()
    return [among('desk_words', 'desk_entries'), among('search_words', 'search_entries')] as const
  })

/** Which of a few stories words find; all that can be read is looked for, the rest finds nothing. */
export async function foundAmong(ids: readonly number[], typed: string): Promise<Set<number>> {
  const parsed = parseQuery(typed)
  if (!parsed.ok || ids.length === 0) return new Set()
  const { words } = await vocabulary()
  const expression = expressionOf(parsed.value, words)
  const found = statements().flatMap((each) => each.all(expression, JSON.stringify(ids)))
  return new Set(found as number[])
}
