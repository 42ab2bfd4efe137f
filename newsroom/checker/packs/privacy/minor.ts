import { nameBehind } from '../../names.ts'
import type { Match, PlaceRule } from '../../rule.ts'

const pupil =
  /[\p{Script=Han}]{0,6}?(?:小学|中学|幼儿园|初中|高中|附中|附小|[一二三四五六七八九十]中)[\p{Script=Han}\d（）]{0,8}?(?:学生|同学|男孩|女孩|男生|女生|少年|小朋友)/gu
const child =
  /(?<!\d)(?:1[0-7]|[1-9])岁的?(?:小?男孩|小?女孩|男生|女生|少年|少女|孩子|学生|小朋友)/gu
const school = /小学|中学|幼儿园|初中|高中|附中|附小/u
const isShielded = /^[（(](?:化名|应[\p{Script=Han}]{0,6}要求)/u

/** A minor’s full name beside their school, or their age with a school in the sentence. */
function find({ place: { text } }: { place: { text: string } }): Match[] {
  const matches: Match[] = []
  for (const { pattern, needsSchool } of [
    { pattern: pupil, needsSchool: false },
    { pattern: child, needsSchool: true },
  ])
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const end = index + found.length
      const name = nameBehind(text.slice(end))
      if (!name || isShielded.test(text.slice(end + name.length))) continue
      const sentence = text.slice(index).split(/[。！？]/u, 1)[0] ?? ''
      if (needsSchool && !school.test(sentence)) continue
      if (/大学|学院/u.test(found) && !/附属|附中|附小/u.test(found)) continue
      matches.push({ from: index, to: end + name.length, suggestion: null })
    }
  return matches
}

export const minor: PlaceRule = {
  id: 'privacy.minor',
  level: 'doubt',
  clause: '《中华人民共和国未成年人保护法》第四条、第一百零三条',
  sentence: '未成年人的真名和学校一起出现，请确认监护人同意，或者隐去。',
  find,
  examples: [
    ['继红小学四年级学生赵一航说', null],
    ['10岁的男孩周子墨就读于花园小学', null],
  ],
  clean: [
    '小学生小宇（化名）交给了民警',
    '继红小学的孩子们种下丁香',
    '哈尔滨师范大学学生王雨晴获奖',
    '小学生李某（10岁）已回家',
    '中学生运动会开幕',
  ],
}
