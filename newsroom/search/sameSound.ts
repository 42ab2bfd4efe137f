import { single } from '#lib/single.ts'
import type { Query } from './parseQuery.ts'
import { readingOf } from './pinyin.ts'
import { searchTerms, type Term } from './terms.ts'

/** Words of so many 汉字 are looked at. */
const longest = 8

/**
 * The query with a word replaced by a known one that sounds alike (同音): 香房区 → 香坊区. Null where
 * there is none. Whether it finds more is for the caller to see.
 */
export async function sameSoundQuery(typed: string, query: Query): Promise<string | null> {
  const bySound = await termsBySound()
  for (const { field, text } of query.pieces) {
    if (field !== 'any') continue
    const better = replaced(text, bySound)
    if (better) return inPlaceOf(typed, text, better)
  }
  return null
}

/** Not behind the name of a field: 频道:香房 香房 → 频道:香房 香坊 */
const inPlaceOf = (typed: string, text: string, better: string): string =>
  typed.replaceAll(text, (_, at: number) =>
    /[:：]["“”＂「『]?$/u.test(typed.slice(0, at)) ? text : better,
  )

type Kept = { terms: Term[]; bySound: Map<string, Term[]> }

/** All terms of 汉字 by their syllables, for as long as the terms are the same. */
async function termsBySound(): Promise<Map<string, Term[]>> {
  const kept = single<Kept>('searchSounds', () => ({ terms: [], bySound: new Map() }))
  const terms = await searchTerms()
  if (kept.terms === terms) return kept.bySound
  const bySound = Map.groupBy(
    terms.filter(({ kind, text }) => kind !== 'title' && /^\p{Script=Han}{2,8}$/u.test(text)),
    ({ text }) => readingOf(text).syllables.join(' '),
  )
  return Object.assign(kept, { terms, bySound }).bySound
}

/** The longest stretch of a word that sounds like a term, replaced by the most frequent such term. */
function replaced(text: string, bySound: Map<string, Term[]>): string | null {
  const characters = [...text]
  if (characters.length > 20) return null
  for (let length = Math.min(longest, characters.length); length >= 2; length -= 1)
    for (let at = 0; at + length <= characters.length; at += 1) {
      const part = characters.slice(at, at + length).join('')
      if (!/^\p{Script=Han}+$/u.test(part)) continue
      const alike = bySound.get(readingOf(part).syllables.join(' ')) ?? []
      if (alike.some((term) => term.text === part)) continue
      const [best] = alike.toSorted((a, b) => b.count - a.count)
      if (best)
        return [...characters.slice(0, at), best.text, ...characters.slice(at + length)].join('')
    }
  return null
}
