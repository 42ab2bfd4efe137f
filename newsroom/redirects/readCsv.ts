import { type CsvRow, csvRows } from '#lib/csv.ts'
import { csvCell } from '#lib/csvWrite.ts'
import { type Move, readMove } from './rules.ts'

/** Columns of a list of moved addresses, as its first line names them. The last may be left out. */
export const redirectColumns = ['旧地址', '新地址', '方式'] as const

/** Words of the column 方式; blank is 精确. */
export const wayNames = { exact: '精确', prefix: '前缀' } as const

/** Upper bounds of a file: bytes in UTF-8, rows without the first line. */
export const importLimits = { bytes: 300_000, rows: 5_000 } as const

/** A row that cannot be taken: its line in the file, and what is wrong with it and what to do. */
export type RefusedRow = { line: number; sentence: string }
export type ReadMoves = { rows: { line: number; move: Move }[]; refused: RefusedRow[] }

/** The rows of a list of moved addresses; those at fault by their lines. */
export function readMoves(text: string): ReadMoves {
  if (Buffer.byteLength(text) > importLimits.bytes) return refusedFile(tooLong)
  const [head, ...rows] = csvRows(text)
  const columns = redirectColumns.map((title) => head?.fields.indexOf(title) ?? -1)
  if (!head || columns.slice(0, 2).includes(-1))
    return refusedFile(`第一行要写明各列：${redirectColumns.join(',')}；旧地址和新地址两列不能少。`)
  if (rows.length > importLimits.rows)
    return refusedFile(
      `一次最多导入${importLimits.rows}行，这里有${rows.length}行，请分成几个文件。`,
    )
  const read: ReadMoves = { rows: [], refused: [] }
  const firstLines = new Map<string, number>()
  for (const row of rows) {
    const move = readRow(row, columns, firstLines)
    if (typeof move === 'string') read.refused.push({ line: row.line, sentence: move })
    else read.rows.push({ line: row.line, move })
  }
  return read
}

export const tooLong = `文件最大${importLimits.bytes / 1_000} KB，这个更大；请分成几个文件。`

const refusedFile = (sentence: string): ReadMoves => ({
  rows: [],
  refused: [{ line: 1, sentence }],
})

function readRow({ line, fields }: CsvRow, columns: number[], firstLines: Map<string, number>) {
  const [fromPath = '', toPath = '', way = ''] = columns.map((at) => csvCell(fields[at] ?? ''))
  if (way !== '' && way !== wayNames.exact && way !== wayNames.prefix)
    return `方式要写${wayNames.exact}或者${wayNames.prefix}；不写就是${wayNames.exact}。`
  const read = readMove({ fromPath, toPath, isPrefix: way === wayNames.prefix })
  if (!read.ok) return read.refusal.sentence
  const first = firstLines.get(read.value.fromPath)
  if (first !== undefined) return `和第${first}行是同一个旧地址，请只留一行。`
  firstLines.set(read.value.fromPath, line)
  return read.value
}
