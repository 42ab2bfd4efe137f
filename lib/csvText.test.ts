import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRows } from './csv.ts'
import { csvText } from './csvText.ts'

test('A table opens in a spreadsheet as it is: byte order mark, CRLF, quotes where they are needed', () => {
  const rows = [
    ['稿号', '意见'],
    [12, '请核实“数字”，再送。'],
    [null, 'he said "no", twice'],
    [undefined, '第一行\n第二行'],
  ]
  expect(csvText(rows)).toBe(
    '\ufeff稿号,意见\r\n12,请核实“数字”，再送。\r\n,"he said ""no"", twice"\r\n,"第一行\n第二行"\r\n',
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['\u200b=1', "'\u200b=1"],
  ['＝1', "'＝1"],
  ['a=1', 'a=1'],
  ['——钱花在哪儿', '——钱花在哪儿'],
])('A cell that says %j is shown, never run: %j', (cell, shown) => {
  expect(csvText([[cell]])).toBe(`\ufeff${shown}\r\n`)
})

test('A number below zero stays a number', () => {
  expect(csvText([[-3]])).toBe('\ufeff-3\r\n')
})

test('Whatever stands in the cells, it is read back, and no cell begins a formula', () => {
  const cell = fc.string({ unit: 'binary' }).map((text) => text.replace(/\r\n?/g, '\n').trim())
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const wanted = rows.filter((row) => row.some((text) => text !== ''))
        // The separator is told by the first line: a comma stands in it
        const read = csvRows(csvText([['a', 'b'], ...wanted])).slice(1)
        expect(read.map(({ fields }) => fields.map((text) => text.replace(/^'/, '')))).toEqual(
          wanted.map((row) => row.map((text) => text.replace(/^'/, ''))),
        )
        for (const { fields } of read)
          for (const text of fields) expect(text).not.toMatch(/^[=+\-@＝＋－＠]/)
      },
    ),
  )
})
