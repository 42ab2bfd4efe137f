import { patternRule } from '../../rule.ts'

const clause = 'GB/T 15835—2011 5.1.3'
const link = '[~～—–－-]'
const joined = (first: string, second: string): string => `${first}～${second}`

const rangePercent = patternRule({
  id: 'numerals.rangePercent',
  level: 'error',
  clause,
  sentence: '两个百分数都带百分号。',
  pattern: new RegExp(
    `(?<![\\d.%％-])(\\d+(?:\\.\\d+)?)(?:${link}|至|到)(\\d+(?:\\.\\d+)?)([%％‰])`,
    'gu',
  ),
  suggest: ([found, first = '', second = '', sign = '']) =>
    /[至到]/u.test(found)
      ? found.replace(first, first + sign)
      : joined(first + sign, second + sign),
  examples: [['63～68%', '63%～68%']],
  clean: ['63%～68%', '5～8元'],
})

const rangeUnit = patternRule({
  id: 'numerals.rangeUnit',
  level: 'error',
  clause,
  sentence: '会有歧义：前一个数也带上“万”“亿”。',
  pattern: new RegExp(
    `(?<![\\d.%％年月-])(\\d+(?:\\.\\d+)?)${link}(\\d+(?:\\.\\d+)?)([万亿])元?`,
    'gu',
  ),
  suggest: ([found, first = '', second = '', unit = '']) =>
    `${joined(first + unit, second + unit)}${found.endsWith('元') ? '元' : ''}`,
  examples: [['奖金3～5万元', '奖金3万～5万元']],
  clean: ['3万～5万元', '2015—2018年'],
})

const hyphenRange = patternRule({
  id: 'numerals.hyphenRange',
  level: 'doubt',
  clause: 'GB/T 15834—2011 4.13.3.3',
  sentence: '数值的范围用浪纹线（～）。',
  pattern:
    /(?<![\d.A-Za-z-])(\d+(?:\.\d+)?)[-~](\d+(?:\.\d+)?)(?=[天元岁人米个倍级℃度厘毫千名种层斤克升])/gu,
  suggest: ([, first = '', second = '']) => joined(first, second),
  examples: [['服药5-7天', '服药5～7天']],
  clean: ['T4-2型', '2018-05-14', '0451-84612345'],
})

export const ranges = [rangePercent, rangeUnit, hyphenRange] as const
