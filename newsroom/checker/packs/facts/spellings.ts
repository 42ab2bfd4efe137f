import { nameBehind } from '../../names.ts'
import type { Match, StoryRule } from '../../rule.ts'

const offices =
  /(?:记者|主任|局长|书记|市长|区长|县长|经理|馆长|院长|校长|医生|教授|老师|队长|站长|师傅|民警|居民|村民|市民|社长|会长|处长|科长|董事长|工程师|主席|代表|选手|教练|护士|学生|志愿者)(?=\p{Script=Han})/gu
const speaking =
  /(?<=^|[，。；“”！？\s])(?=\p{Script=Han}{3}(?:说|介绍|告诉|表示|回忆|坦言|认为))/gu

type Written = { place: string; from: number; name: string }

/** Full names of three characters that stand behind an office or before 说. */
function namesIn(place: string, text: string): Written[] {
  const starts = [
    ...[...text.matchAll(offices)].map(({ index, 0: found }) => index + found.length),
    ...[...text.matchAll(speaking)].map(({ index }) => index),
  ]
  return [...new Set(starts)].flatMap((from) => {
    const name = nameBehind(text.slice(from))
    return name?.length === 3 ? [{ place, from, name }] : []
  })
}

const differInOne = (one: string, other: string): boolean =>
  one.charAt(0) === other.charAt(0) &&
  (one.charAt(1) === other.charAt(1)) !== (one.charAt(2) === other.charAt(2))

/** A name that stands in two spellings: the later one is reported, the earlier one suggested. */
export const nameTwoWays: StoryRule = {
  id: 'facts.nameTwoWays',
  level: 'doubt',
  clause: '人名核对',
  sentence: '同一个人的名字好像有两种写法，请核对。',
  compare: ({ places }) => {
    const written = places
      .filter(({ role }) => role !== 'credit')
      .flatMap(({ key, text }) => namesIn(key, text))
    return written.flatMap(({ place, from, name }, at): (Match & { place: string })[] => {
      const earlier = written.slice(0, at).find((one) => differInOne(one.name, name))
      const isKnown = written.slice(0, at).some((one) => one.name === name)
      return earlier && !isKnown
        ? [{ place, from, to: from + name.length, suggestion: earlier.name }]
        : []
    })
  },
}
