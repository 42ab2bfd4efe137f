import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesOf, type TextChange, tokensOf } from './runs.ts'

/** `钱[-花-][+用+]在哪儿` */
const shown = (changes: TextChange[]) =>
  changes
    .map(({ kind, text }) =>
      kind === 'equal' ? text : kind === 'added' ? `[+${text}+]` : `[-${text}-]`,
    )
    .join('')

const cases: [string, string, string][] = [
  ['全区投入3200万元', '全区投入3300余万元', '全区投入[-3200-][+3300余+]万元'],
  ['改造庭院68个', '改造老旧庭院68个', '改造[+老旧+]庭院68个'],
  ['1.3万余处左右', '1.3万余处', '1.3万余处[-左右-]'],
  ['同一句话。', '同一句话。', '同一句话。'],
  ['', '新写的话。', '[+新写的话。+]'],
  ['删去的话。', '', '[-删去的话。-]'],
  ['', '', ''],
  ['乘坐D100次', '乘坐D101次', '乘坐D[-100-][+101+]次'],
  ['来客👨‍👩‍👧多', '来客👨‍👩‍👦多', '来客[-👨‍👩‍👧-][+👨‍👩‍👦+]多'],
  ['市民的素质', '环境的整洁', '[-市民的素质-][+环境的整洁+]'],
]

test.each(cases)('“%s” → “%s” is shown as %s', (before, after, expected) => {
  expect(shown(changesOf(before, after))).toBe(expected)
})

test('字, numbers, words and whole emoji are the pieces', () => {
  expect(tokensOf('D100次1.3万，👨‍👩‍👧')).toEqual(['D', '100', '次', '1.3', '万', '，', '👨‍👩‍👧'])
})

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'创城的了，。12ab'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

test('Both texts can be read out of their difference', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = changesOf(before, after)
      const without = (kind: string) =>
        changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
    { numRuns: 500 },
  )
})

test('Two long texts that share nothing are compared at once', () => {
  const before = Array.from({ length: 20_000 }, (_, at) =>
    String.fromCharCode(0x4e00 + (at % 9000)),
  )
  const started = performance.now()
  const changes = changesOf(before.join(''), before.reverse().join(''))
  expect(changes.length).toBeGreaterThan(0)
  expect(performance.now() - started).toBeLessThan(5_000)
})
