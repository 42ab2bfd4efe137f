import { LRUCache } from 'lru-cache'
import { editionNumber, readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import { foldText } from '#lib/zh/segments.ts'
import { wordsOf } from '#lib/zh/words.ts'
import { openChannels } from '../channels/published.ts'
import { placeNames } from './gazetteer.ts'

/** What search may suggest: a name of the newsroom, or a word of its newest headlines. */
export const termKinds = ['channel', 'place', 'tag', 'source', 'word', 'title'] as const
export type TermKind = (typeof termKinds)[number]
export type Term = { text: string; folded: string; kind: TermKind; count: number }

/** So many of the newest stories are read for words. */
const newest = 2_000
/** Headlines whose words are remembered. */
const mostKept = 20_000

const statements = () =>
  single('searchTermStatements', () => {
    const connection = readStore().$client
    const latest = `(SELECT story_id FROM search_entries ORDER BY place DESC LIMIT ${newest})`
    return {
      titles: connection.prepare<[], { text: string; sourceName: string }>(
        `SELECT title AS text, source_name AS sourceName FROM published WHERE story_id IN ${latest}`,
      ),
      tags: connection.prepare<[], { text: string; count: number }>(
        `SELECT tag AS text, count(*) AS count FROM published_tags WHERE story_id IN ${latest} GROUP BY tag`,
      ),
    }
  })

type Kept = { edition: number; terms: Term[] }

/**
 * All terms, made anew once an edition when somebody asks: some 10 ms, a quarter of a second the first
 * time. A withdrawn story's words go with it.
 */
export async function searchTerms(): Promise<Term[]> {
  const kept = single<Kept>('searchTerms', () => ({ edition: 0, terms: [] }))
  const edition = editionNumber()
  if (kept.edition === edition) return kept.terms
  const terms = new Map<string, Term>()
  const add = (kind: TermKind, text: string, count: number) => {
    const folded = foldText(text)
    const known = terms.get(folded)
    if (known) known.count += count
    else if (folded !== '') terms.set(folded, { text, folded, kind, count })
  }
  for (const { name, fullName } of await openChannels())
    for (const text of [name, fullName]) add('channel', text, 1)
  for (const name of placeNames) add('place', name, 1)
  for (const { text, count } of statements().tags.all() as { text: string; count: number }[])
    add('tag', text, count)
  const titles = statements().titles.all() as { text: string; sourceName: string }[]
  for (const { sourceName } of titles) add('source', sourceName, 1)
  for (const { text } of titles) for (const word of titleWords(text)) add('word', word, 1)
  for (const { text } of titles) add('title', text, 1)
  return Object.assign(kept, { edition, terms: [...terms.values()] }).terms
}

/** The words of a headline that mean something by themselves: two to eight 汉字. */
function titleWords(title: string): string[] {
  const kept = single('searchTitleWords', () => new LRUCache<string, string[]>({ max: mostKept }))
  const found = kept.get(title)
  if (found) return found
  const words = wordsOf(title).filter((word) => /^\p{Script=Han}{2,8}$/u.test(word))
  kept.set(title, words)
  return words
}
