import type { Match, PlaceRule } from '../../rule.ts'

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const chinese = '[\\p{Script=Han}〇“”‘’（）《》、，。；：！？％…]'
const beside = new RegExp(`(?<=${chinese})[,;:?!]|[,;:?!](?=${chinese})`, 'gu')
const stop = /(?<=[\p{Script=Han}”）》])\.(?=$|[\p{Script=Han}”’\s])/gu
const besideBracket = new RegExp(`(?<=${chinese})[()]|[()](?=${chinese})`, 'gu')
const address = /(?:https?:\/\/|www\.|mailto:)[!-~]+/gu
/** 3:2, 18:00, 1,200: between digits a half-width mark is part of the number. */
const inNumber = (text: string, at: number): boolean =>
  /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))

/** Marks beside 汉字, and the other bracket of each that is found. */
function find({ place: { text } }: { place: { text: string } }): Match[] {
  const marks = new Map<number, string>()
  for (const { index, 0: mark } of text.matchAll(beside))
    if (!inNumber(text, index)) marks.set(index, fullWidth[mark] ?? mark)
  for (const { index } of text.matchAll(stop)) marks.set(index, '。')
  for (const { index, 0: mark } of text.matchAll(besideBracket)) {
    marks.set(index, fullWidth[mark] ?? mark)
    const other = mark === '(' ? text.indexOf(')', index) : text.lastIndexOf('(', index)
    if (other >= 0) marks.set(other, mark === '(' ? '）' : '（')
  }
  const addresses = [...text.matchAll(address)]
  return [...marks]
    .filter(
      ([at]) => !addresses.some(({ index, 0: one }) => at >= index && at < index + one.length),
    )
    .sort(([one], [other]) => one - other)
    .map(([at, suggestion]) => ({ from: at, to: at + 1, suggestion }))
}

export const halfWidth: PlaceRule = {
  id: 'punctuation.halfWidth',
  level: 'error',
  clause: 'GB/T 15834—2011 5.1',
  sentence: '汉字旁边用全角标点。',
  find,
  examples: [
    ['价格平稳,鸡蛋便宜了.', '价格平稳，鸡蛋便宜了。'],
    ['世界卫生组织(WHO)宣布', '世界卫生组织（WHO）宣布'],
    ['几点开门?', '几点开门？'],
  ],
  clean: [
    '客队以3:2取胜，18:30散场。',
    '请登录https://www.example.cn/bm?id=3查询。',
    'PM2.5浓度为32.5微克。',
    '1.先关总阀；2.再放水。',
  ],
}

const straight =
  /(?<![\d"])"(?=[\p{Script=Han}，。！？…《])|(?<=[\p{Script=Han}，。！？：…》])"|(?<=[\p{Script=Han}，。！？：])'(?=\S)|'(?=[\p{Script=Han}，。！？])/gu

export const straightQuote: PlaceRule = {
  id: 'punctuation.straightQuote',
  level: 'error',
  clause: 'GB/T 15834—2011 4.8',
  sentence: '引号分前后两半：“ ”。',
  find: ({ place: { text } }) =>
    [...text.matchAll(straight)].map(({ index, 0: mark }) => {
      const isFirst = text.slice(0, index).split(mark).length % 2 === 1
      const [open, close] = mark === '"' ? ['“', '”'] : ['‘', '’']
      return { from: index, to: index + 1, suggestion: isFirst ? open : close }
    }),
  examples: [['他说："开江了。"', '他说：“开江了。”']],
  clean: ['他用时5\'30"跑完全程', 'It\'s a 12" record'],
}
