import { chineseNumber } from '#lib/zh/numbers.ts'
import { patternRule } from '../../rule.ts'

/** The figures of dates: public ones in one kind of figures, 农历 in 汉字. */

const standard = (clause: string): string => `GB/T 15835—2011 ${clause}`
const figures = '一二三四五六七八九'

/** 一 … 三十九 → 1 … 39 */
function figureOf(words: string): number {
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['0', words]
  const ten = tens === '' ? 1 : figures.indexOf(tens) + 1
  return ten * 10 + (ones === '' ? 0 : figures.indexOf(ones) + 1)
}

const mixedDate = patternRule({
  id: 'numerals.mixedDate',
  level: 'error',
  clause: standard('5.3'),
  sentence: '一个日期里不混用汉字和阿拉伯数字。',
  pattern:
    /(?<![一二三四五六七八九十])(十?[一二三四五六七八九]|十)月(\d{1,2})日|(?<!\d)(\d{1,2})月([一二三]?十?[一二三四五六七八九]|[一二三]?十)日/gu,
  suggest: ([, words, day, month, days]) =>
    words ? `${figureOf(words)}月${day}日` : `${month}月${figureOf(days ?? '')}日`,
  examples: [
    ['五月20日开幕', '5月20日开幕'],
    ['5月二十日', '5月20日'],
  ],
  clean: ['5月20日', '农历五月初五', '二〇一八年五月二十日'],
})

const lunar = patternRule({
  id: 'numerals.lunar',
  level: 'error',
  clause: standard('4.2.1'),
  sentence: '农历的日子用汉字。',
  pattern: /(正月|腊月|冬月|农历[二三四五六七八九十]{1,2}月)([12]?\d|30)(?:日)?(?!\d)/gu,
  suggest: ([, month = '', day = '']) =>
    `${month}${Number(day) <= 10 ? '初' : ''}${Number(day) > 0 ? chineseNumber(Number(day)) : day}`,
  examples: [['正月15', '正月十五']],
  clean: ['正月十五', '农历五月初五'],
})

export const calendar = [mixedDate, lunar] as const
