import type { Match, PlaceRule, Scene } from '../../rule.ts'

const words =
  /[昨今明前]日(?!起?报|讯|新闻|头条|之|后|里|中国)|[昨今明前]天|昨[晚夜晨早]|今[晚夜晨早](?!间)/gu
const absolute = /\d{1,2}日|二〇\S{2}年\S{1,3}月\S{1,3}日/u

/** So far back a quotation or a title may have begun; a text that is nothing but 昨日 is read in a moment. */
const reach = 500

/** Words of speech, titles, and 今天的…, 明天会…, which name no day. */
function isNoDay(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - reach), from)
  const isQuoted = before.lastIndexOf('“') > before.lastIndexOf('”')
  const isTitle = before.lastIndexOf('《') > before.lastIndexOf('》')
  return (
    isQuoted ||
    isTitle ||
    /^(?:的[\p{Script=Han}]|会更|更美)/u.test(text.slice(to)) ||
    /(?:到了?|直到|至|如|比)$/u.test(before) ||
    /[以日数目多]$/u.test(before)
  )
}

/** Is there a day of the month in this place, or before it in the body? For headlines: in the body. */
function isDated({ place, places, at }: Scene): boolean {
  if (absolute.test(place.text)) return true
  const others = place.role === 'heading' || place.role === 'summary' ? places : places.slice(0, at)
  return others.some(({ role, text }) => role === 'body' && absolute.test(text))
}

function firstDay(text: string): RegExpExecArray | null {
  for (const match of text.matchAll(words))
    if (!isNoDay(text, match.index, match.index + match[0].length)) return match
  return null
}

export const relative: PlaceRule = {
  id: 'dates.relative',
  level: 'doubt',
  clause: '编辑惯例：网上稿件的日子要写明几日',
  sentence: '过几天再看就不知道是哪天，请写明几日。',
  find: (scene) => {
    const { text } = scene.place
    const first = firstDay(text)
    if (!first || isDated(scene)) return []
    const match: Match = { from: first.index, to: first.index + first[0].length }
    return [match]
  },
  examples: [['昨日，老店门前排起了长队。', null]],
  clean: [
    '14日获悉，昨日的降雨缓解了旱情。',
    '“今天不忙。”她说。',
    '今天的哈尔滨，地铁通到江北。',
    '《今日龙江》开播',
  ],
}
