import type { Segment } from '#lib/zh/segments.ts'
import { formsOfPiece, type Vocabulary } from './expression.ts'
import type { Piece, Query } from './parseQuery.ts'
import type { Part } from './place.ts'
import { titleTokensAsked, tokensAsked } from './tokens.ts'

/** An entry is so much dearer where the column counts that the words stand in. */
const columnCost = 4

/**
 * How many entries of the index a query passes for each story of the archive. `share` tells in which
 * part of the stories a token stands. 0 where what is read is short by itself: one token alone, which is
 * read until the window is full, and words of which one that has to be there is rare.
 */
export function costOf(
  { pieces, without }: Query,
  words: Vocabulary,
  { share, part }: { share: (token: string) => number; part?: Part | undefined },
): number {
  const asked = pieces.filter(({ field }) => field !== 'channel').map((piece) => asForms(piece))
  const refused = without.filter(({ field }) => field !== 'channel').map((piece) => asForms(piece))
  if (asked.some(({ forms }) => forms.every((tokens) => tokens.some((each) => share(each) === 0))))
    return 0
  const weights = new Map<string, number>()
  for (const { forms, weight } of [...asked, ...refused])
    for (const token of forms.flat()) weights.set(token, Math.max(weight, weights.get(token) ?? 0))
  const [only] = weights.values()
  if (weights.size === 0 || (weights.size === 1 && only === 1)) return 0
  return [...weights].reduce((sum, [token, weight]) => sum + weight * share(token), 0)

  /** The tokens of each form that a piece is looked for in. */
  function asForms(piece: Piece): { forms: string[][]; weight: number } {
    const isInTitle = piece.field === 'any' && part === 'title'
    const tokens = (segment: Segment) => (isInTitle ? titleTokensAsked : tokensAsked)(segment)
    const isInColumn = piece.field !== 'any' || part === 'body'
    return {
      forms: formsOfPiece(piece, words).map((segments) => segments.flatMap(tokens)),
      weight: isInColumn ? columnCost : 1,
    }
  }
}
