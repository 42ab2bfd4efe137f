import { asc } from 'drizzle-orm'
import { editionNumber, readStore } from '#db/client.ts'
import { searchSynonyms } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import { type Segment, segmentsOf } from '#lib/zh/segments.ts'
import type { Piece } from './parseQuery.ts'

/** Other forms that one piece may be looked for in: what a query costs is bounded. */
const mostForms = 4

type Kept = { edition: number; groups: string[][] }

/** All groups of words that stand for one another, read once an edition. */
async function synonymGroups(): Promise<string[][]> {
  const kept = single<Kept>('searchSynonyms', () => ({ edition: 0, groups: [] }))
  const edition = editionNumber()
  if (kept.edition === edition) return kept.groups
  const rows = await readStore().select().from(searchSynonyms).orderBy(asc(searchSynonyms.id))
  const groups = rows.map(({ words }) => words.map(foldWord))
  return Object.assign(kept, { edition, groups }).groups
}

/** Segments stay apart: a comma is none of their characters. */
const joined = (segments: readonly Segment[]): string =>
  segments.map(({ characters }) => characters.join('')).join('，')

const foldWord = (word: string): string => joined(segmentsOf(word))

/** The other forms of a piece, a word of a group in it replaced by the others: 哈市地铁 → 哈尔滨地铁. */
export async function synonymReader(): Promise<(piece: Piece) => Segment[][]> {
  const groups = await synonymGroups()
  return (piece) => {
    const text = joined(piece.segments)
    const forms = groups.flatMap((words) =>
      words.flatMap((word) =>
        text.includes(word)
          ? words.filter((other) => other !== word).map((other) => text.replace(word, other))
          : [],
      ),
    )
    return [...new Set(forms)].slice(0, mostForms).map(segmentsOf)
  }
}
