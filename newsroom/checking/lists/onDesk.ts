import { and, desc, lt, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { csvText } from '#lib/csvWrite.ts'
import { foldTerm } from '#lib/zh/fold.ts'
import { type Fields, type ListKind, listColumns } from '../../checker/lists/entries.ts'
import { countOf, tableOf } from './change.ts'
import { fieldsOf, type ListRow, listTables, mostEntries } from './rows.ts'

/** What the pages of the lists show. */

const onePage = 50

export type ListLine = { id: number; fields: Fields; changedByName: string; changedAt: number }

export const countList = (kind: ListKind): Promise<number> => countOf(readStore(), kind)

/** A page of a list, what was added last first; `search` words as the checker compares them. */
export async function listPage(
  kind: ListKind,
  { search, after }: { search: string; after: number },
): Promise<{ lines: ListLine[]; next: number | null }> {
  const table = tableOf(kind)
  const folded = foldTerm(search)
  const rows = await readStore()
    .select()
    .from(listTables[kind])
    .where(
      and(
        after > 0 ? lt(table.id, after) : undefined,
        folded ? sql`instr(${table.folded}, ${folded}) > 0` : undefined,
      ),
    )
    .orderBy(desc(table.id))
    .limit(onePage + 1)
  const lines = rows.slice(0, onePage).map((row) => ({
    id: row.id,
    fields: fieldsOf(kind, row as ListRow[ListKind]),
    changedByName: row.changedByName,
    changedAt: row.changedAt,
  }))
  return { lines, next: rows.length > onePage ? (lines.at(-1)?.id ?? null) : null }
}

/** A list as a CSV text that a spreadsheet opens and the import takes again. */
export async function listCsv(kind: ListKind): Promise<string> {
  const columns = Object.entries(listColumns[kind])
  const rows = await readStore().select().from(listTables[kind]).limit(mostEntries)
  return csvText([
    columns.map(([, title]) => title),
    ...rows.map((row) => {
      const fields = fieldsOf(kind, row as ListRow[ListKind])
      return columns.map(([name]) => fields[name] ?? '')
    }),
  ])
}
