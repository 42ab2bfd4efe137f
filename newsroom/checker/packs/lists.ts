import { keysOf } from '../lists/compile.ts'
import { beginsPredicate } from '../names.ts'
import type { Match, PlaceRule, Scene } from '../rule.ts'
import { titleBefore, titleWord } from '../titles.ts'

/** 编辑部词表: the newsroom's terms, names and titles. Examples of these rules stand in the tests. */

const clause = '编辑部词表'

export const term: PlaceRule = {
  id: 'lists.term',
  level: 'error',
  clause,
  sentence: '在编辑部的词表上。',
  find: ({ folded, lists }) =>
    lists.terms(folded.text).map(({ from, to, value }) => ({
      ...folded.spanOf(from, to),
      suggestion: value.suggestion,
      level: value.level,
      ...(value.note && { sentence: value.note }),
    })),
  examples: [],
  clean: [],
}

/** Does `text` at `at` differ from `name` in exactly one character after the first? */
function isOneOff(text: string, at: number, name: string): boolean {
  if (at + name.length > text.length) return false
  let different = 0
  for (let step = 1; step < name.length && different < 2; step += 1)
    if (text.charCodeAt(at + step) !== name.charCodeAt(step)) different += 1
  return different === 1
}

/** Three characters are a name only where a person's name would end, or beside a title. */
const isNameThere = (text: string, from: number, to: number): boolean =>
  to - from > 3 ||
  beginsPredicate(text.slice(to)) ||
  titleWord.test(text.slice(to, to + 4)) ||
  titleBefore(text.slice(0, from)) !== null

function findNearNames({ folded, lists, place }: Scene): Match[] {
  const { text } = folded
  if (lists.nearNames.size === 0) return []
  const known = lists.names(text)
  const matches: Match[] = []
  for (let at = 0; at + 3 <= text.length; at += 1) {
    if (known.some(({ from, to }) => at >= from && at < to)) continue
    const candidates = keysOf(text.slice(at, at + 3)).flatMap(
      (key) => lists.nearNames.get(key) ?? [],
    )
    const found = candidates.find(
      (one) =>
        isOneOff(text, at, one.folded) &&
        /^\p{Script=Han}+$/u.test(text.slice(at, at + one.folded.length)) &&
        isNameThere(text, at, at + one.folded.length),
    )
    if (!found) continue
    const span = folded.spanOf(at, at + found.folded.length)
    if (place.text.slice(span.from, span.to) === found.name.name) continue
    matches.push({ ...span, suggestion: found.name.name })
  }
  return matches
}

const name: PlaceRule = {
  id: 'lists.name',
  level: 'doubt',
  clause,
  sentence: '和名单上的名字差一个字，请核对。',
  find: findNearNames,
  examples: [],
  clean: [],
}

const title: PlaceRule = {
  id: 'lists.title',
  level: 'doubt',
  clause,
  sentence: '和名单上这个人的职务不一样，请核对。',
  find: ({ folded, lists }) =>
    lists.names(folded.text).flatMap(({ from, value }) => {
      const found = titleBefore(folded.text.slice(0, from))
      if (value.titles.length === 0 || !found) return []
      const isRight = value.titles.some((one) => one.endsWith(found) || found.endsWith(one))
      return isRight ? [] : [{ ...folded.spanOf(from - found.length, from), suggestion: null }]
    }),
  examples: [],
  clean: [],
}

export const lists: readonly PlaceRule[] = [term, name, title]
