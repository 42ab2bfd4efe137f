import { type CsvRow, csvRows } from '#lib/csv.ts'
import { csvCell } from '#lib/csvWrite.ts'
import { inChinese, sentenceOf } from '../badInput.ts'
import { sourceClasses } from './classes.ts'
import { type SourceFields, sourceFields, sourceShape } from './shapes.ts'
import { type SourceStatus, sourceStatuses, sourceStatusNames } from './standing.ts'

/** Columns of the list's files, as the first line names them. */
export const sourceColumns = [
  ['name', '名称'],
  ['class', '类别'],
  ['website', '网址'],
  ['status', '状态'],
  ['validFrom', '有效期起'],
  ['validUntil', '有效期止'],
  ['note', '备注'],
] as const satisfies readonly (readonly [keyof SourceFields, string])[]

/** Upper bounds of a file: bytes in UTF-8, rows without the first line. */
export const importLimits = { bytes: 300_000, rows: 5_000 } as const

/** A row that cannot be taken: its line in the file, and what is wrong with it and what to do. */
export type RefusedRow = { line: number; sentence: string }
/** A row that can: what it says of a source. A column that the file has not is left as it is. */
export type SourceRow = { line: number; fields: Partial<SourceFields> & { name: string } }
export type ReadSources = { rows: SourceRow[]; refused: RefusedRow[] }

/** The rows of a list of 稿源; those at fault by their lines. */
export function readSources(text: string): ReadSources {
  if (Buffer.byteLength(text) > importLimits.bytes) return refusedFile(tooLong)
  const [head, ...rows] = csvRows(text)
  if (!head?.fields.includes('名称')) {
    const order = sourceColumns.map(([, title]) => title).join(',')
    return refusedFile(`第一行要写明各列：${order}；没有找到“名称”这一列。`)
  }
  const unknown = head.fields.find((title) => title !== '' && !isColumn(title))
  if (unknown !== undefined)
    return refusedFile(`不认识“${unknown.slice(0, 20)}”这一列，请改成规定的名称或删去。`)
  const twice = head.fields.find((title, at) => title !== '' && head.fields.indexOf(title) !== at)
  if (twice !== undefined) return refusedFile(`“${twice}”这一列有两个，请删去一个。`)
  if (rows.length > importLimits.rows)
    return refusedFile(
      `一次最多导入${importLimits.rows}行，这里有${rows.length}行，请分成几个文件。`,
    )
  const read: ReadSources = { rows: [], refused: [] }
  const firstLines = new Map<string, number>()
  for (const row of rows) {
    const result = readRow(row, head.fields, firstLines)
    if (typeof result === 'string') read.refused.push({ line: row.line, sentence: result })
    else read.rows.push(result)
  }
  return read
}

export const tooLong = `文件最大${importLimits.bytes / 1_000} KB，这个更大；请分成几个文件。`

const isColumn = (title: string): boolean => sourceColumns.some(([, known]) => known === title)

const refusedFile = (sentence: string): ReadSources => ({
  rows: [],
  refused: [{ line: 1, sentence }],
})

function readRow(
  { line, fields: cells }: CsvRow,
  head: string[],
  firstLines: Map<string, number>,
): SourceRow | string {
  if (cells.length > head.length)
    return `有${cells.length}列，比第一行多；内容里有逗号的，请用引号括起来。`
  const given: Record<string, unknown> = {}
  for (const [field, title] of sourceColumns) {
    const at = head.indexOf(title)
    if (at !== -1) given[field] = valueIn(field, csvCell(cells[at] ?? ''))
  }
  const parsed = sourceShape.safeParse({ class: 'other', ...given }, inChinese)
  if (!parsed.success) return sentenceOf(parsed.error, sourceFields)
  const { name } = parsed.data
  const first = firstLines.get(name)
  if (first !== undefined) return `“${name}”和第${first}行重复，请只留一行。`
  firstLines.set(name, line)
  const filled = Object.entries(parsed.data).filter(([field]) => given[field] !== undefined)
  return { line, fields: { ...Object.fromEntries(filled), name } }
}

/** A cell as the shape takes it; what it does not know stays, so that the shape can refuse it. */
function valueIn(field: keyof SourceFields, cell: string): string | undefined {
  if (field === 'class') {
    if (cell === '') return undefined
    return sourceClasses.find(({ name }) => name === cell)?.key ?? cell
  }
  if (field === 'status') return cell === '' ? undefined : statusOf(cell)
  return field === 'validFrom' || field === 'validUntil' ? dayOfCell(cell) : cell
}

const statusOf = (cell: string): SourceStatus | string =>
  sourceStatuses.find((status) => sourceStatusNames[status] === cell) ?? cell

/** 2026/1/31, 2026.1.31 and 2026年1月31日, as spreadsheets show days, as 2026-01-31. */
function dayOfCell(cell: string): string {
  const [, year, month = '', date = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : cell
}
