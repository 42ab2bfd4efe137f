import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRows } from './csv.ts'

test('A spreadsheet’s file is read: quotes, line breaks in fields, byte order mark, CRLF', () => {
  const text = '\ufeff词语,改为\r\n"甲,乙","说""好"""\r\n\r\n"两\r\n行",x\r\n末,\r\n'
  expect(csvRows(text)).toEqual([
    { line: 1, fields: ['词语', '改为'] },
    { line: 2, fields: ['甲,乙', '说"好"'] },
    { line: 4, fields: ['两\n行', 'x'] },
    { line: 6, fields: ['末', ''] },
  ])
})

test('Tabs and semicolons part fields where the first line has no comma', () => {
  expect(csvRows('词语\t改为\n甲,乙\t丙')[1]?.fields).toEqual(['甲,乙', '丙'])
  expect(csvRows('词语;改为\n甲;丙')[1]?.fields).toEqual(['甲', '丙'])
  expect(csvRows('')).toEqual([])
})

test('A quote that is never closed takes the rest', () => {
  expect(csvRows('a,b\n"c,d\ne')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: ['c,d\ne'] },
  ])
})

test('Whatever fields are written, the same come back', () => {
  const field = fc.string({ unit: fc.constantFrom('甲', ',', '"', '\n', ';', 'x'), minLength: 1 })
  const kept = field.map((one) => one.trim()).filter((one) => one !== '')
  fc.assert(
    fc.property(
      fc.array(fc.array(kept, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const quoted = (one: string) => `"${one.replaceAll('"', '""')}"`
        const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n')
        expect(csvRows(text).map(({ fields }) => fields)).toEqual(rows)
      },
    ),
  )
})
