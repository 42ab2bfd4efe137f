/**
 * A table as a CSV text that spreadsheets open as it is meant (RFC 4180, with a byte order mark, or they
 * take it for another encoding): cells with separators, quotes or line breaks are quoted; one that would
 * be reckoned as a formula (= + - @, tab) begins with an apostrophe.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

function cell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n\t;]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
