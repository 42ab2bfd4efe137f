import { type Segment, segmentsOf } from '#lib/zh/segments.ts'

/**
 * The version of what stands in the index. Raise it with every change of this file, `columns.ts` or
 * of the folding in `lib/zh`: the index is then built anew at the next start. (`tokens.test.ts` keeps
 * a fingerprint of the folding, which a new opencc-js may change too.)
 */
export const tokenizerVersion = 2

/**
 * What the index keeps of a text: each two neighbouring characters, 创城工作 → 创城 城工 工作 作. The last
 * character alone ends the segment, so that no phrase goes on behind a 。. A substring of two and more
 * characters is then exactly a phrase of pairs. `alone` collects the characters that do not stand
 * alone here: a query of one character is answered by them.
 */
export function tokensOf(text: string, alone: Set<string>): string {
  const tokens: string[] = []
  const ended = new Set<string>()
  for (const { characters } of segmentsOf(text)) {
    tokens.push(...pairsOf(characters))
    const last = characters.at(-1) ?? ''
    tokens.push(last)
    ended.add(last)
    for (const character of characters) alone.add(character)
  }
  for (const character of ended) alone.delete(character)
  return tokens.join(' ')
}

/** The same, with all its characters in it: for a column in which they are looked for by themselves. */
export function wholeTokensOf(text: string): string {
  const alone = new Set<string>()
  const tokens = tokensOf(text, alone)
  return [tokens, ...alone].join(' ')
}

/** Before a token of a headline: in its own short lists, what stands in headlines is found at once. */
const ofTitle = '\ue000t'

/** A headline's tokens a second time, as `titlePhraseOf` asks for them. */
export const titleTokensOf = (text: string): string =>
  wholeTokensOf(text)
    .split(' ')
    .filter(Boolean)
    .map((token) => `${ofTitle}${token}`)
    .join(' ')

/** The tokens that a segment is looked for by in headlines only, and the phrase of them. */
export const titleTokensAsked = (segment: Segment): string[] =>
  tokensAsked(segment).map((token) => `${ofTitle}${token}`)
export const titlePhraseOf = (segment: Segment): string =>
  `"${titleTokensAsked(segment).join(' ')}"`

/** The tokens that a segment is looked for by. */
export const tokensAsked = ({ characters }: Segment): string[] =>
  characters.length === 1 ? [...characters] : pairsOf(characters)

/** The phrase that finds a segment: quoted for FTS5, in which it can hold no quote. */
export const phraseOf = (segment: Segment): string => `"${tokensAsked(segment).join(' ')}"`

function pairsOf(characters: readonly string[]): string[] {
  const pairs: string[] = []
  for (let at = 1; at < characters.length; at += 1)
    pairs.push(`${characters[at - 1]}${characters[at]}`)
  return pairs
}

/** Tokens about a story that no text can hold, for they begin with a character for private use. */
export const marks = {
  every: '\ue000a',
  picture: '\ue000p',
  channel: (id: number): string => `\ue000c${id}`,
  source: (name: string): string => `\ue000s${hashOf(name)}`,
  /** Where it stands in the review; in the desk's index only. */
  state: (state: string): string => `\ue000z${state}`,
  /** Whoever began the story; only the desk asks for it. */
  author: (id: string): string => `\ue000u${hashOf(id)}`,
}

/** FNV-1a, 32 bits. Two names with one hash only cost work: the names themselves are compared too. */
function hashOf(name: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(36)
}
