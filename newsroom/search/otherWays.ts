import { foldText } from '#lib/zh/segments.ts'
import { readingOf } from './pinyin.ts'
import { suggestSearches, wordOfPinyin } from './suggest.ts'
import { searchTerms } from './terms.ts'

const most = 4

/**
 * Other ways to ask, for the line under the field: of a word typed its quotation, its pinyin and what begins with it;
 * of a blank field a tag of the newest stories in quotes, another with a place, and one by its pinyin.
 */
export async function otherWays(typed: string): Promise<string[]> {
  if (typed.trim() === '') return ofTags()
  const isPlain = /^[\p{L}\p{N}]{2,20}$/u.test(typed)
  const begun = isPlain ? await suggestSearches(typed) : []
  const folded = foldText(typed)
  const more = begun
    .filter(({ kind, text }) => kind !== 'title' && foldText(text) !== folded)
    .map(({ text }) => text)
  const isHan = /\p{Script=Han}{2}/u.test(typed)
  return [
    ...(isPlain && isHan ? [`“${typed}”`] : []),
    ...(isPlain && isHan ? await byPinyin(typed) : []),
    ...more,
  ].slice(0, most)
}

/** How a word is typed without an input method, where search would read it as that very word. */
async function byPinyin(typed: string): Promise<string[]> {
  const { full } = readingOf(typed)
  return (await wordOfPinyin(full)) === typed ? [full] : []
}

async function ofTags(): Promise<string[]> {
  const tags = (await searchTerms())
    .filter(({ kind, text }) => kind === 'tag' && /^\p{Script=Han}{2,6}$/u.test(text))
    .toSorted((a, b) => b.count - a.count)
    .map(({ text }) => text)
  const [first, second, third] = tags
  return [
    ...(first ? [`“${first}”`] : []),
    ...(second ? [second] : []),
    ...(third ? [readingOf(third).full] : []),
  ]
}
