import type { Match } from '../../rule.ts'

/** What the rules of arithmetic have in common: units, sentences, 万 and 亿. */

export const clause = '数据核对'
export const unit =
  '(?:[件人名位户个家台座条篇幅张起亩吨棵株场次间套所处封盏辆部本种份册卷枚头只匹支项批页块]|公里|平方米|万元|亿元|元)'
const people = /[人名位]/u
export const sameUnit = (one: string, other: string): boolean =>
  one === other || (people.test(one) && people.test(other))

/** Sentences with where they begin. */
function sentencesOf(text: string): { at: number; words: string }[] {
  return [...text.matchAll(/[^。！？；\n]+/gu)].map(({ index, 0: words }) => ({ at: index, words }))
}

export const perSentence =
  (find: (words: string) => Match[]) =>
  ({ place: { text } }: { place: { text: string } }): Match[] =>
    sentencesOf(text).flatMap(({ at, words }) =>
      find(words).map((match) => ({ ...match, from: match.from + at, to: match.to + at })),
    )

export const scale = (mark: string): number => ({ 万: 1e4, 亿: 1e8 })[mark] ?? 1
export const plain = (n: number): string => String(Math.round(n * 1e6) / 1e6)
