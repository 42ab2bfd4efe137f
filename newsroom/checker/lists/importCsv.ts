import { type CsvRow, csvRows } from '#lib/csv.ts'
import { csvCell } from '#lib/csvWrite.ts'
import { foldTerm } from '#lib/zh/fold.ts'
import {
  type Entries,
  importLimits,
  keyOf,
  type ListKind,
  listColumns,
  readEntry,
} from './entries.ts'
import type { ListedName, ListedTerm } from './lists.ts'

/** What became of a CSV text: what can be taken, and each row that cannot, by its line and a sentence. */
export type Imported<Entry> = {
  entries: Entry[]
  refused: { line: number; sentence: string }[]
}

/** `词语,改为,级别,说明`: a list of terms. 级别 is 错, 疑 or 示; blank is 疑. */
export const importTerms = (text: string): Imported<ListedTerm> => importEntries('terms', text)

/** `姓名,职务`: a list of names; several titles are parted by 、 or ；. */
export const importNames = (text: string): Imported<ListedName> => importEntries('names', text)

/** A list as a CSV text whose first line names the columns, in any order. */
export function importEntries<Kind extends ListKind>(
  kind: Kind,
  text: string,
): Imported<Entries[Kind]> {
  const [head, ...rows] = csvRows(text)
  const wanted: [string, string][] = Object.entries(listColumns[kind])
  const key = keyOf[kind]
  const places = wanted.map(([, title]) => head?.fields.indexOf(title) ?? -1)
  const title = wanted.find(([name]) => name === key)?.[1] ?? key
  if (!head || places[wanted.findIndex(([name]) => name === key)] === -1) {
    const order = wanted.map(([, name]) => name).join(',')
    return refusal(1, `第一行要写明各列，例如“${order}”；没有找到“${title}”。`)
  }
  if (rows.length > importLimits.rows)
    return refusal(1, `一次最多导入${importLimits.rows}行，这里有${rows.length}行，请分几次。`)
  const result: Imported<Entries[Kind]> = { entries: [], refused: [] }
  const firstLines = new Map<string, number>()
  for (const row of rows) {
    const fields = Object.fromEntries(
      wanted.map(([name], at) => [name, csvCell(row.fields[places[at] ?? -1] ?? '')]),
    )
    const words = `${foldTerm(fields[key] ?? '')} ${kind === 'allowed' ? fields['rule'] : ''}`
    const entry = widthFault(row, head) ?? readEntry(kind, fields)
    const first = firstLines.get(words)
    const fault =
      typeof entry === 'string'
        ? entry
        : first !== undefined
          ? `“${fields[key]}”和第${first}行重复。`
          : null
    if (fault !== null) result.refused.push({ line: row.line, sentence: fault })
    else {
      firstLines.set(words, row.line)
      result.entries.push(entry as Entries[Kind])
    }
  }
  return result
}

const refusal = <Entry>(line: number, sentence: string): Imported<Entry> => ({
  entries: [],
  refused: [{ line, sentence }],
})

const widthFault = ({ fields }: CsvRow, head: CsvRow): string | null =>
  fields.length > head.fields.length
    ? `有${fields.length}列，比第一行多；内容里有逗号的，请用引号括起来。`
    : null
