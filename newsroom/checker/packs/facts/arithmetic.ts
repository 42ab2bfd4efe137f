import type { Match, PlaceRule } from '../../rule.ts'
import { clause, perSentence, plain, sameUnit, scale, unit } from './figuring.ts'

const total = new RegExp(`(?<![近约超逾\\d.])(\\d+(?:\\.\\d+)?)([万亿]?)(${unit})[^\\d]*$`, 'u')
const part = new RegExp(
  `(?<=^|[，、和及：])([^\\d，、。：和及]{0,12}?)(\\d+(?:\\.\\d+)?)([万亿]?)(${unit})(?=$|[，、和及（])`,
  'gu',
)
/** `共120件，其中甲60件、乙70件`: parts that are more than the whole, or less with 其余 among them. */
function findSum(words: string): Match[] {
  const hinge = /其中|包括|分别[为是]/u.exec(words)
  const whole = hinge && total.exec(words.slice(0, hinge.index))
  if (!hinge || !whole) return []
  const start = hinge.index + hinge[0].length
  const [, amount = '', mark = '', ofWhole = ''] = whole
  const parts = [...words.slice(start).matchAll(part)].filter(({ 4: one = '' }) =>
    sameUnit(one, ofWhole),
  )
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || /其中|新增|比/u.test(words.slice(start))) return []
  const added = parts.reduce((all, [, , n = '', m = '']) => all + Number(n) * scale(m), 0)
  const isClosed = /其余|其他|剩下/u.test(last[1] ?? '')
  const difference = added - Number(amount) * scale(mark)
  if (difference < 1e-6 && !(isClosed && difference < -1e-6)) return []
  const end = start + last.index + last[0].length
  return [
    {
      from: start + first.index,
      to: end,
      suggestion: null,
      sentence: `各项相加是${plain(added / scale(mark))}${mark}，和总数${amount}${mark}对不上。`,
    },
  ]
}

export const sum: PlaceRule = {
  id: 'facts.sum',
  level: 'doubt',
  clause,
  sentence: '各项相加和总数对不上。',
  find: perSentence(findSum),
  examples: [['回收320件，其中棉衣140件、毛衣120件、裤子80件。', null]],
  clean: [
    '来信52封，其中表扬信18封。',
    '来电460件，其中咨询300件、求助120件、投诉40件。',
    '选手64人，其中男选手40人、女选手24人。',
  ],
}

const percent = /占(?:比|总数的|全部的)?(?:约|近)?(\d+(?:\.\d+)?)[%％]/gu

function findPercentSum(words: string): Match[] {
  const parts = [...words.matchAll(percent)]
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || parts.length < 2 || /多选|可选|其中|重复|同时/u.test(words)) return []
  const added = parts.reduce((all, [, n = '']) => all + Number(n), 0)
  const tail = words.slice(parts.at(-2)?.index, last.index)
  const isClosed = /其余|其他|剩下/u.test(tail)
  if (added <= 100.5 && !(isClosed && added < 99.5)) return []
  const label = /[^，、：；]*$/u.exec(words.slice(0, first.index))?.[0] ?? ''
  const own = label.replace(/^.*[中里]/u, '')
  const from = first.index - own.length
  const sentence = `各项占比相加是${plain(added)}%。`
  return [{ from, to: last.index + last[0].length, suggestion: null, sentence }]
}

export const percentSum: PlaceRule = {
  id: 'facts.percentSum',
  level: 'doubt',
  clause,
  sentence: '各项占比相加不是百分之百。',
  find: perSentence(findPercentSum),
  examples: [['省内占45%，省外占40%，境外占25%。', null]],
  clean: ['同意的占63%，反对的占21%。', '可多选：看电影的占62%，逛书店的占55%。'],
}
