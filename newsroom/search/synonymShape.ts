import { z } from 'zod'
import { segmentsOf } from '#lib/zh/segments.ts'
import { plainLine } from '../plainLine.ts'

/** A word that can be found as one: two to twenty characters without punctuation. */
const word = plainLine.max(20).refine((text) => {
  const [segment, more] = segmentsOf(text)
  return !more && (segment?.characters.length ?? 0) >= 2
}, '每个词要有两个字以上，中间没有标点。')

/** Words that stand for one another, each once. */
export const synonymWords = z
  .array(word)
  .min(2)
  .max(6)
  .refine((words) => new Set(words.map(folded)).size === words.length, '有两个词是一样的。')

const folded = (text: string): string => segmentsOf(text)[0]?.characters.join('') ?? ''

export const synonymFields = { words: '同义词' }
