/**
 * 错 blocks the sign-off, 疑 is acknowledged with a reason, 示 is information. The order is that of
 * weight.
 */
export const levels = ['error', 'doubt', 'hint'] as const
export type Level = (typeof levels)[number]
export const levelNames: Readonly<Record<Level, string>> = { error: '错', doubt: '疑', hint: '示' }

/** Is `level` at least as heavy as `other`? */
export const isAtLeast = (level: Level, other: Level): boolean =>
  levels.indexOf(level) <= levels.indexOf(other)

/** The packs in the order in which the desk lists them. */
export const packNames = {
  pairs: '成对标点',
  punctuation: '标点',
  numerals: '数字',
  dates: '日期',
  terms: '规范用语',
  confusables: '易错字词',
  facts: '事实',
  privacy: '个人信息',
  pictures: '图片',
  lists: '编辑部词表',
} as const
export type PackName = keyof typeof packNames

/** Says that not all findings are listed; it is the one that cannot be let stand. */
export const tooManyRule = 'facts.tooMany'

/** What one rule found at one place of a story. Plain data: it goes through workers and the store. */
export type Finding = {
  /** `numerals.shortYear` */
  rule: string
  pack: PackName
  level: Level
  /** Key of the place, see `places.ts`: `title`, `body.3.text`. */
  place: string
  /** Exact UTF-16 offsets into the text of the place; both 0 where something is missing. */
  from: number
  to: number
  /** What stands there. */
  text: string
  /** What should stand there; '' where it should go; null where only a person can say. */
  suggestion: string | null
  /** What the rule rests on: `GB/T 15835—2011 4.1.2`. */
  clause: string
  /** For the editor: what is wrong, in one sentence. */
  sentence: string
  /** Names this finding whatever changes elsewhere, see `fingerprint.ts`. */
  fingerprint: string
}
