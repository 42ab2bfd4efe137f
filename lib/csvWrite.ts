/**
 * Rows as a CSV text that spreadsheets open as it is (RFC 4180, CRLF, a byte order mark so that Chinese
 * stays Chinese). What a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab) gets a `'` before it,
 * which `csvCell` takes away again.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`

/**
 * Where spreadsheets begin a formula: = + - @, their full-width forms too, also behind blanks and marks
 * that are not drawn, which some of them pass over; a tab and a line break.
 */
const begins = "'*(?:[\\s\\p{Cf}]*[=+\\-@＝＋－＠]|[\\t\\r\\n])"
const runs = new RegExp(`^${begins}`, 'u')
const guarded = new RegExp(`^'(?=${begins})`, 'u')

const quoted = (cell: string): string => {
  const harmless = runs.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A cell as it was before `csvText` made it harmless. */
export const csvCell = (cell: string): string => cell.replace(guarded, '')
