const noWidth = /[\p{M}\p{Cf}\p{Cc}]/u
const halfWidth = /[\u0020-\u007e\u00a0\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\uff61-\uff9f]/

/**
 * Length of a headline in 字: 汉字 and full-width marks count 1, two half-width characters count 1
 * (`3200余万元` → 5), as columns of a newspaper count. Unpaired halves round up. What takes no
 * room (joiners, accents set over a letter, control characters) counts nothing.
 */
export function headlineLength(text: string): number {
  let halves = 0
  for (const character of text) {
    if (halfWidth.test(character)) halves += 1
    else if (!noWidth.test(character)) halves += 2
  }
  return Math.ceil(halves / 2)
}

/** Characters of a text that a Chinese newsroom bills as 字数: all but white space and the unseen. */
export function wordCount(text: string): number {
  return Array.from(text.replace(/[\s\p{M}\p{Cf}\p{Cc}]/gu, '')).length
}

/** Whole minutes to read `words` 字 (as of `wordCount`) at 400 字 a minute, at least 1: 620 → 2. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 400))
