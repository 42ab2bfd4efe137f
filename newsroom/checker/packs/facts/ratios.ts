import type { PlaceRule } from '../../rule.ts'
import { clause, perSentence, plain, sameUnit, scale, unit } from './figuring.ts'

const decimals = (figure: string): number => figure.split('.')[1]?.length ?? 0
/** Is `said` the percentage of `ratio`, as far as it is rounded? */
const isRounded = (ratio: number, said: string): boolean =>
  Math.abs(ratio * 100 - Number(said)) <= 10 ** -decimals(said)

const shareOf = new RegExp(
  `(\\d+)(${unit})[^，\\d]{0,12}[中里]，[^，\\d]{0,8}?((\\d+)(${unit})[^，\\d]{0,16}，占(?:比|总数的)?(\\d+(?:\\.\\d+)?)[%％])`,
  'gu',
)

export const share: PlaceRule = {
  id: 'facts.share',
  level: 'doubt',
  clause,
  sentence: '占比和前面的数字对不上。',
  find: perSentence((words) =>
    [...words.matchAll(shareOf)].flatMap(
      ({
        index,
        0: all,
        1: whole,
        2: one = '',
        3: found = '',
        4: some,
        5: other = '',
        6: said = '',
      }) => {
        const ratio = Number(some) / Number(whole)
        if (!sameUnit(one, other) || isRounded(ratio, said)) return []
        const sentence = `${some}是${whole}的${plain(Math.round(ratio * 1000) / 10)}%。`
        const to = index + all.length
        return [{ from: to - found.length, to, suggestion: null, sentence }]
      },
    ),
  ),
  examples: [['120名应聘者中，45人通过初试，占40%。', null]],
  clean: ['120件失物中，已有78件还给主人，占65%。'],
}

const change =
  /[由从](?:[^\d，]{0,8})(\d+(?:\.\d+)?)([万亿]?)[^\d，]{0,4}?(?:增加|增长|增|上升|提高|扩大|升|降低|下降|减少|降|减)[到至为](\d+(?:\.\d+)?)([万亿]?)[^\d，]{0,4}，(同?比?(?:增长|增加|增幅|提高|上升|下降|减少|降低)(?:为|达|了)?(\d+(?:\.\d+)?)[%％])/gu

export const growth: PlaceRule = {
  id: 'facts.growth',
  level: 'doubt',
  clause,
  sentence: '增减的百分比和前后的数字对不上。',
  find: perSentence((words) =>
    [...words.matchAll(change)].flatMap(({ index, 0: all, ...groups }) => {
      const [from, to] = [
        Number(groups[1]) * scale(groups[2] ?? ''),
        Number(groups[3]) * scale(groups[4] ?? ''),
      ]
      const ratio = Math.abs(to - from) / from
      if (from === 0 || isRounded(ratio, groups[6] ?? '')) return []
      const end = index + all.length
      const sentence = `按前后的数字算是${plain(Math.round(ratio * 1000) / 10)}%。`
      return [{ from: end - (groups[5]?.length ?? 0), to: end, suggestion: null, sentence }]
    }),
  ),
  examples: [['志愿者由200人增至260人，增长40%。', null]],
  clean: ['参加者由150人增至180人，增长20%。'],
}
