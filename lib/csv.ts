/** A row of a CSV text: its fields, and the line of the text on which it begins, from 1. */
export type CsvRow = { line: number; fields: string[] }

/**
 * Rows of a CSV text as spreadsheets write it (RFC 4180): fields parted by commas, or by tabs or
 * semicolons where the first line has them and no comma; quoted fields hold separators, line breaks and
 * doubled quotes; LF, CRLF and CR; a byte order mark is passed over. Fields are trimmed, rows without
 * any text left out. A quote that is never closed takes the rest of the text.
 */
export function csvRows(text: string): CsvRow[] {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const [firstLine = ''] = source.replace(/"[^"]*"/g, '').split('\n', 1)
  const separator = [',', '\t', ';'].find((one) => firstLine.includes(one)) ?? ','
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, fields: [] }
  let line = 1
  let field = ''
  let isQuoted = false
  for (let at = 0; at <= source.length; at += 1) {
    const character = source.charAt(at)
    if (character === '\n') line += 1
    if (isQuoted && character !== '') {
      if (character !== '"') field += character
      else if (source.charAt(at + 1) !== '"') isQuoted = false
      else {
        field += '"'
        at += 1
      }
    } else if (character === '"' && field.trim() === '') {
      field = ''
      isQuoted = true
    } else if (character === separator || character === '\n' || character === '') {
      row.fields.push(field.trim())
      field = ''
      if (character === separator) continue
      rows.push(row)
      row = { line, fields: [] }
    } else field += character
  }
  return rows.filter(({ fields }) => fields.some((one) => one !== ''))
}
