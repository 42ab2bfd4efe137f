import { type Segment, segmentsOf } from '#lib/zh/segments.ts'
import { wordsOf } from '#lib/zh/words.ts'
import type { Piece, Query } from './parseQuery.ts'

/** Words that say nothing about what is looked for. */
const empty = new Set(
  '什么 怎么 怎样 如何 哪里 哪儿 时候 为什么 多少 几点 是否 可以 能不能 一个 有没有 这个 那个 我们 你们 他们 请问 关于'.split(
    ' ',
  ),
)
const mostWords = 6

/** The words of a query's free pieces, each by itself; of a piece without words its pairs of characters. */
export function looseWords(query: Query): string[] {
  const words = query.pieces
    .filter(({ field, isExact }) => field === 'any' && !isExact)
    .flatMap(({ segments }) => segments.flatMap(wordsOfSegment))
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, mostWords)
}

function wordsOfSegment({ characters }: Segment): string[] {
  const text = characters.join('')
  const words = wordsOf(text).filter((word) => [...word].length >= 2 && !empty.has(word))
  const isCut = words.length > 0 && (words.length > 1 || words[0] !== text)
  if (isCut || characters.length < 4) return words
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

/**
 * The query with its free pieces replaced by fewer of their words: all of them, then any but one, and
 * so on down to half of them; each step as a list of alternatives. Fields, words in quotes and what is
 * not wanted stay. Bounded: of six words any three are twenty ways.
 */
export function* relaxed(query: Query): Generator<Query[]> {
  const words = looseWords(query)
  const kept = query.pieces.filter(({ field, isExact }) => field !== 'any' || isExact)
  for (let size = words.length; size >= Math.max(1, Math.ceil(words.length / 2)); size -= 1)
    yield choices(words, size).map((chosen) => ({
      ...query,
      pieces: [...kept, ...chosen.map(asPiece)],
    }))
}

const asPiece = (text: string): Piece => ({
  field: 'any',
  text,
  segments: segmentsOf(text),
  isExact: false,
})

/** All ways to choose so many of a list: (abc, 2) → ab, ac, bc. */
function choices(list: readonly string[], size: number): string[][] {
  if (size === 0) return [[]]
  return list.flatMap((first, at) =>
    choices(list.slice(at + 1), size - 1).map((rest) => [first, ...rest]),
  )
}
