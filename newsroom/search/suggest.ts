import { foldText } from '#lib/zh/segments.ts'
import { readingOf } from './pinyin.ts'
import { searchTerms, type Term, type TermKind, termKinds } from './terms.ts'

/** A line of the list under the search box. */
export type Suggestion = { text: string; kind: TermKind }

const most = 7
/** Characters of the longest beginning that is looked at. */
export const longestSuggestible = 20

/**
 * What somebody may be about to type: terms that begin with it or hold it, in 汉字 or in pinyin, whole
 * (`haerbin`) or by initials (`heb`). At most seven; none for a blank or a very long beginning.
 */
export async function suggestSearches(typed: string): Promise<Suggestion[]> {
  const begun = foldText(typed).replaceAll('\n', '')
  if (begun === '' || [...typed.trim()].length > longestSuggestible) return []
  const letters = lettersOf(typed)
  const isPinyin = /^[a-z]+$/.test(letters)
  const scored = (await searchTerms()).flatMap((term) => {
    const score = Math.max(scoreOf(term, begun), isPinyin ? pinyinScore(term, letters) : 0)
    return score > 0 && term.folded !== begun ? [{ term, score }] : []
  })
  return scored
    .sort((a, b) => b.score - a.score || byKind(a.term, b.term) || b.term.count - a.term.count)
    .slice(0, most)
    .map(({ term: { text, kind } }) => ({ text, kind }))
}

/** `chuangcheng` → 创城: the known word that is read so, whole or by its initials; null where none is. */
export async function wordOfPinyin(typed: string): Promise<string | null> {
  const letters = lettersOf(typed)
  if (!/^[a-z]{2,40}$/.test(letters)) return null
  const scored = (await searchTerms()).flatMap((term) => {
    const score = pinyinScore(term, letters)
    return score >= 4 ? [{ term, score }] : []
  })
  const [best] = scored.sort((a, b) => b.score - a.score || b.term.count - a.term.count)
  return best?.term.text ?? null
}

const lettersOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s'’]/g, '')

const byKind = (a: Term, b: Term): number => termKinds.indexOf(a.kind) - termKinds.indexOf(b.kind)

function scoreOf({ folded, kind }: Term, begun: string): number {
  if (folded.startsWith(begun)) return kind === 'title' ? 2 : 4
  return folded.includes(begun) ? 1 : 0
}

/** Titles are too long to be typed in pinyin: their words are terms themselves. */
function pinyinScore({ text, kind }: Term, letters: string): number {
  if (kind === 'title' || letters.length < 2) return 0
  const { full, initials } = readingOf(text)
  if (full === letters) return 5
  if (initials === letters) return 4
  if (full.startsWith(letters)) return 3
  return initials.startsWith(letters) ? 2 : 0
}
