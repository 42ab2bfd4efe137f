import { LRUCache } from 'lru-cache'
import { pinyin } from 'pinyin-pro'
import { single } from '#lib/single.ts'

/** How a word is read, without tones: `haerbin` and `heb`. */
export type Reading = { syllables: string[]; full: string; initials: string }

/** Words asked for least are forgotten first: typed ones never push out the terms of headlines. */
const mostKept = 20_000

/** The reading of a word, known after the first time (pinyin-pro takes some 30 µs a word). */
export function readingOf(word: string): Reading {
  const kept = single('searchReadings', () => new LRUCache<string, Reading>({ max: mostKept }))
  const found = kept.get(word)
  if (found) return found
  const options = { toneType: 'none', type: 'array', v: true } as const
  const syllables = pinyin(word, options).map((syllable) => syllable.toLowerCase())
  const initials = syllables.map(([first = '']) => first).join('')
  const reading = { syllables, full: syllables.join(''), initials }
  kept.set(word, reading)
  return reading
}
