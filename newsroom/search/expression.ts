import type { Segment } from '#lib/zh/segments.ts'
import type { Field, Piece, Query } from './parseQuery.ts'
import type { Part } from './place.ts'
import { marks, phraseOf, titlePhraseOf } from './tokens.ts'

/** What narrows a query besides its words. */
export type Narrowing = {
  channelId?: number
  source?: string
  part?: Part
  hasPicture?: true
  /** At the desk only. */
  authorId?: string
  state?: string
}

/** What a query's words mean in this newsroom. */
export type Vocabulary = {
  /** Channels of this name, short or full, or address. */
  channelIds: (name: string) => number[]
  /** Other words for a piece, its own left out. */
  synonyms: (piece: Piece) => Segment[][]
}

/** `characters` holds what stands in no other column by itself. */
const bodyColumns = '{body characters}'
const columnOf: Partial<Record<Field, string>> = {
  byline: '{byline characters}',
  source: '{source characters}',
}

/**
 * A query in FTS5's language. It is built of phrases that hold letters, digits and 汉字 only, and of
 * this file's own words: nothing that a reader types can be part of its syntax.
 */
export function expressionOf(query: Query, words: Vocabulary, narrowing: Narrowing = {}): string {
  const { pieces, without } = query
  const wanted = pieces.map((piece) => termOf(piece, words, narrowing.part))
  const signs = signsOf(narrowing).map((sign) => `"${sign}"`)
  const all = [...wanted, ...signs]
  const positive = all.length > 0 ? all.join(' AND ') : `"${marks.every}"`
  if (without.length === 0) return positive
  return `(${positive}) NOT (${without.map((piece) => termOf(piece, words)).join(' OR ')})`
}

/** The signs of the filters chosen. */
export const signsOf = ({
  channelId,
  source,
  hasPicture,
  authorId,
  state,
}: Narrowing): string[] => [
  ...(channelId === undefined ? [] : [marks.channel(channelId)]),
  ...(source === undefined ? [] : [marks.source(source)]),
  ...(hasPicture ? [marks.picture] : []),
  ...(authorId === undefined ? [] : [marks.author(authorId)]),
  ...(state === undefined ? [] : [marks.state(state)]),
]

function termOf(piece: Piece, words: Vocabulary, part?: Part): string {
  if (piece.field === 'channel') return channelTerm(words.channelIds(piece.text))
  const isFree = piece.field === 'any'
  const phrase = isFree && part === 'title' ? titlePhraseOf : phraseOf
  const forms = `(${formsOf(piece, words, phrase).join(' OR ')})`
  const column = isFree ? part === 'body' && bodyColumns : columnOf[piece.field]
  return column ? `(${column} : ${forms})` : forms
}

/** No channel of that name: no story. */
const channelTerm = (ids: number[]): string =>
  `(${(ids.length > 0 ? ids : [0]).map((id) => `"${marks.channel(id)}"`).join(' OR ')})`

const formsOf = (piece: Piece, words: Vocabulary, phrase: (segment: Segment) => string): string[] =>
  formsOfPiece(piece, words).map((segments) => `(${segments.map(phrase).join(' AND ')})`)

/** All forms in which a piece is looked for: its own, and those of its synonyms. */
export const formsOfPiece = (piece: Piece, words: Vocabulary): Segment[][] => [
  piece.segments,
  ...(piece.field === 'any' && !piece.isExact ? words.synonyms(piece) : []),
]
