import type { Segment } from '#lib/zh/segments.ts'
import { formsOfPiece, type Vocabulary } from './expression.ts'
import type { Piece, Query } from './parseQuery.ts'
import type { Part } from './place.ts'
import { titleTokensAsked, tokensAsked } from './tokens.ts'

/** An entry is so much dearer where the column counts that the words stand in. */
export const columnCost = 4
/** And a jump to an entry far ahead so much dearer than the step to the next. */
const jumpCost = 3

export type Pricing = {
  /** In which part of the stories a token stands, never quite 0. */
  share: (token: string) => number
  part?: Part | undefined
  /** Signs of the filters chosen. */
  signs?: readonly string[]
}

/** What is read for one piece: the tokens of each form that it may have. */
type Read = { forms: string[][]; weight: number }

/**
 * How many entries of the index a query passes for each story of the archive: all of all its tokens, or,
 * where one that has to be there is rare, jumps from one of its stories to the next.
 */
export function costOf(query: Query, words: Vocabulary, pricing: Pricing): number {
  const { share, signs = [] } = pricing
  const asked = [
    ...readsOf(query.pieces, words, pricing),
    ...signs.map((sign) => ({ forms: [[sign]], weight: 1 })),
  ]
  const reads = [...asked, ...readsOf(query.without, words, pricing)]
  if (asked.length === 0) return 1
  const tokens = reads.flatMap(({ forms, weight }) =>
    forms.flat().map((token) => ({ token, weight })),
  )
  const steps = tokens.reduce((sum, { token, weight }) => sum + weight * share(token), 0)
  const rarest = Math.min(...asked.map((read) => rarestOf(read, share)))
  return Math.min(steps, jumpCost * rarest * tokens.length)
}

/** In which part of the stories a piece can stand at most, dearer where the column counts. */
const rarestOf = ({ forms, weight }: Read, share: (token: string) => number): number =>
  weight * forms.reduce((sum, tokens) => sum + Math.min(...tokens.map(share)), 0)

function readsOf(pieces: readonly Piece[], words: Vocabulary, { part }: Pricing): Read[] {
  return pieces
    .filter(({ field }) => field !== 'channel')
    .map((piece) => {
      const isInTitle = piece.field === 'any' && part === 'title'
      const tokens = (segment: Segment) => (isInTitle ? titleTokensAsked : tokensAsked)(segment)
      const isInColumn = piece.field !== 'any' || part === 'body'
      return {
        forms: formsOfPiece(piece, words).map((segments) => segments.flatMap(tokens)),
        weight: isInColumn ? columnCost : 1,
      }
    })
}
