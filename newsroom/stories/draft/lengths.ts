import { headlineLength, readingMinutes, wordCount } from '#lib/zh/length.ts'
import { plainText } from '../content.ts'
import { longestShortTitle } from '../listTitle.ts'
import type { DraftBody, HeadlineField } from './shape.ts'

/**
 * How long the lines of a headline should be, in 字 as of `headlineLength` (design §3). Longer is a
 * matter of taste up to `refused`, from which on a list has no room for it. 摘要 has no limit.
 */
export const headlineLimits: Readonly<Record<HeadlineField, { most?: number; refused?: number }>> =
  {
    kicker: { most: 20 },
    title: { most: 20 },
    subtitle: { most: 26 },
    shortTitle: { most: 13, refused: longestShortTitle + 1 },
    summary: {},
  }

/** `14／13字`, and a sentence where the line is longer than it should be. */
export type LineLength = { length: number; most: number | undefined; sentence: string | null }

export function lineLength(field: HeadlineField, text: string): LineLength {
  const { most, refused } = headlineLimits[field]
  const length = headlineLength(text)
  if (refused !== undefined && length >= refused)
    return { length, most, sentence: `最多${refused - 1}字，请改短` }
  if (most !== undefined && length > most)
    return { length, most, sentence: `超出${length - most}字，建议改短` }
  return { length, most, sentence: null }
}

/** `length`: 字, two half-width as one, as the desk counts a story; `minutes` to read it. */
export function bodyLength(body: DraftBody): { length: number; minutes: number } {
  const text = plainText(body).replace(/\s/g, '')
  return { length: headlineLength(text), minutes: readingMinutes(wordCount(text)) }
}
