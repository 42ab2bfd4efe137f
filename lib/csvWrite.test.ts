import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRows } from './csv.ts'
import { csvCell, csvText } from './csvWrite.ts'

test.each([
  ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["'=1", "''=1"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['\u200b=1', "'\u200b=1"],
  ['＝1', "'＝1"],
  ['——钱花在哪儿', '——钱花在哪儿'],
  ['第一行\n第二行', '"第一行\n第二行"'],
  ['晚报,新', '"晚报,新"'],
  ['晚报', '晚报'],
])('%s goes out as %s, which no spreadsheet runs', (cell, written) =>
  expect(csvText([[cell]])).toBe(`\ufeff${written}\r\n`),
)

test('Whatever is written comes back', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('甲', ',', '"', "'", '=', '-', '@', 'x'), minLength: 1 })
    .filter((one) => one.trim() === one)
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        // The first line decides how fields are parted
        const read = csvRows(csvText([['a', 'b'], ...rows])).slice(1)
        expect(read.map(({ fields }) => fields.map(csvCell))).toEqual(rows)
      },
    ),
  )
})
