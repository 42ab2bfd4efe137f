import { simplifiedOf } from './simplified.ts'

/**
 * A text as evasions are seen through: full-width letters and digits half-width, Latin letters small,
 * 繁体 as 简体, what cannot be seen, every space, and dots and dashes right between 汉字 left out.
 * `残 廢\u200b人`, `残·废·人` → `残废人`.
 */
export type Folded = {
  text: string
  /** The span of the source, in UTF-16 units, that a span of `text` stands for. */
  spanOf: (from: number, to: number) => { from: number; to: number }
  /** How many spaces that can be seen stood between the characters of a span of `text`. */
  spacesIn: (from: number, to: number) => number
}

export function fold(source: string): Folded {
  let text = ''
  const starts: number[] = []
  const spaces: number[] = []
  let seen = 0
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (isSpace(code)) seen += 1
    if (isSpace(code) || isUnseen(code) || isSeparator(source, at)) continue
    text += foldedCharacter(source, at, code)
    starts.push(at)
    spaces.push(seen)
  }
  return {
    text,
    spanOf: (from, to) => ({
      from: starts[from] ?? source.length,
      to: to > from ? (starts[to - 1] ?? source.length) + 1 : (starts[from] ?? source.length),
    }),
    spacesIn: (from, to) => (spaces[to - 1] ?? 0) - (spaces[from] ?? 0),
  }
}

/** The folded form of a term, for lists. */
export const foldTerm = (term: string): string => fold(term).text

/** One UTF-16 unit to one, so that offsets stay countable; none of the folded forms is longer. */
function foldedCharacter(source: string, at: number, code: number): string {
  if (code >= 0x4e00 && code <= 0x9fff) return simplifiedOf(source.charAt(at))
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20)
  // Ａ–Ｚ to a–z, the other full-width letters and digits to their plain forms; marks stay
  if (code >= 0xff21 && code <= 0xff3a) return String.fromCharCode(code - 0xfee0 + 0x20)
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff41 && code <= 0xff5a))
    return String.fromCharCode(code - 0xfee0)
  return source.charAt(at)
}

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)

const separator = /[·•・‧*_~|/.-]/
const han = /\p{Script=Han}/u
/** A mark right between two 汉字, as in 残·废·人. */
const isSeparator = (source: string, at: number): boolean =>
  separator.test(source.charAt(at)) &&
  han.test(source.charAt(at - 1)) &&
  han.test(source.charAt(at + 1))

/** Zero-width, joiners, direction marks, soft hyphen, variation selectors, Hangul fillers. */
const isUnseen = (code: number): boolean =>
  code === 0xad ||
  code === 0x34f ||
  code === 0x61c ||
  code === 0x180e ||
  code === 0x3164 ||
  code === 0xffa0 ||
  code === 0xfeff ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f)
