import { done, type Result, refused } from '#lib/result.ts'
import { type Segment, segmentsOf } from '#lib/zh/segments.ts'
import { type DayRange, readDayRange } from './dayRange.ts'
import { longestQuery } from './place.ts'

/** Where a piece is looked for: anywhere, or in one field. */
export type Field = 'any' | 'channel' | 'byline' | 'source'

/** One part of a query. Its segments stand in the text as they are here, each by itself. */
export type Piece = {
  field: Field
  /** As it was typed, without quotes, sign and name of a field. */
  text: string
  segments: Segment[]
  /** In quotes: no synonyms, and never relaxed. */
  isExact: boolean
}

/** What somebody asks for: all of `pieces`, none of `without`, within `days`. */
export type Query = { pieces: Piece[]; without: Piece[]; days: DayRange | null }

export const mostPieces = 8

type Reason = 'tooLong' | 'tooManyPieces' | 'nothingAsked' | 'onlyWithout' | 'badDate'

const fieldNames: Readonly<Record<string, Field | 'days'>> = {
  频道: 'channel',
  頻道: 'channel',
  作者: 'byline',
  来源: 'source',
  來源: 'source',
  稿源: 'source',
  日期: 'days',
}

/** -频道:“国际” → sign, name of the field, words in quotes; or words up to a space or a quote. */
const part = new RegExp(
  `([-－−])?(?:(${Object.keys(fieldNames).join('|')})[:：])?` +
    '(?:["“”＂「『]([^"“”＂」』]*)["“”＂」』]?|([^\\s"“”＂「『」』]+))',
  'gu',
)

/**
 * Reads a query: a space is AND, quotes are exact, `-词` is NOT, and 频道: 作者: 来源: 日期: ask one
 * field. Whatever cannot be searched (punctuation, control characters) is passed over. Nothing of it
 * reaches FTS5 but letters, digits and 汉字.
 */
export function parseQuery(typed: string): Result<Query, Reason> {
  const text = typed.trim()
  if (text.length > longestQuery * 2 || [...text].length > longestQuery)
    return refused('tooLong', `最多输入${longestQuery}个字，请只留最要紧的几个词。`)
  const query: Query = { pieces: [], without: [], days: null }
  for (const [, sign, name = '', quoted, plain = ''] of text.matchAll(part)) {
    const field = fieldNames[name] ?? 'any'
    const words = quoted ?? plain
    if (field === 'days') {
      const days = readDayRange(words)
      if (!days) return refused('badDate', badDateSentence)
      query.days = days
      continue
    }
    const segments = segmentsOf(words)
    if (segments.length === 0) continue
    const piece = { field, text: words, segments, isExact: quoted !== undefined }
    const list = sign ? query.without : query.pieces
    if (!list.some((other) => isSame(other, piece))) list.push(piece)
  }
  return bounded(query)
}

function bounded(query: Query): Result<Query, Reason> {
  const { pieces, without, days } = query
  const count = [...pieces, ...without].reduce((sum, { segments }) => sum + segments.length, 0)
  if (count > mostPieces)
    return refused('tooManyPieces', `一次最多找${mostPieces}个词，请去掉几个再搜。`)
  if (pieces.length > 0 || days) return done(query)
  return without.length > 0
    ? refused('onlyWithout', '只写了不要的词。请再写一个要找的词，例如：公交 -扫码')
    : refused('nothingAsked', '请输入要找的词，例如：创城、香坊区 创城、“创城工作”。')
}

const badDateSentence = '日期请写成 日期:2018-05、日期:2018-05-14 或 日期:2018-05..2018-06。'

export const segmentsText = (segments: readonly Segment[]): string =>
  segments.map(({ characters }) => characters.join('')).join(' ')

const isSame = (a: Piece, b: Piece): boolean =>
  a.field === b.field && segmentsText(a.segments) === segmentsText(b.segments)
