/** What a cell may hold; null and undefined are blank. */
export type CsvCell = string | number | null | undefined

/**
 * A table as CSV text for spreadsheets: UTF-8 with a byte order mark, without which Excel reads another
 * encoding; CRLF after every row and every field in quotes where RFC 4180 asks for it. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it: it is shown, never run.
 *
 * `[['a', '=1+1'], ['b,c', 2]]` → `a,'=1+1␍␊"b,c",2␍␊`
 */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`

function field(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Where spreadsheets begin a formula: = + - @ and their full-width forms, a tab, a line break; also
 * behind blanks and marks that are not drawn, which some of them pass over.
 */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u
