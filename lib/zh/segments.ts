import { type Folded, foldCharacter, type Kind } from './foldCharacter.ts'

/** A stretch of folded text without punctuation; each character knows where it stood. */
export type Segment = {
  characters: string[]
  /** Of each character: where it begins in the original (UTF-16 units), and where it ends. */
  from: number[]
  to: number[]
}

/** Stand for a space between two words and for a decimal point: nobody can type them. */
const space = '\u00b7'
const point = '\u2027'

/** Between which two a mark holds: 3.5 is one number, Wi-Fi one word. */
const holds: Partial<Record<Kind, Kind>> = { point: 'digit', hyphen: 'letter' }

/**
 * Cuts a text at its punctuation and folds it: 创城，５Ｇ 网 → 创城 | 5g网. Spaces stay only between two
 * letters or two digits, where they part words, a point only between two digits, and a hyphen between
 * two letters goes: Wi-Fi is wifi. What is equal
 * here is found alike, whatever its case, width, script (繁, 简) and spacing.
 */
export function segmentsOf(text: string): Segment[] {
  const done: Segment[] = []
  let segment = blank()
  let last: Kind | null = null
  let pending: Kind | null = null
  let pendingAt = 0

  function end() {
    if (segment.characters.length > 0) done.push(segment)
    segment = blank()
    last = null
    pending = null
  }

  /** A mark that may hold two characters together: what comes next says whether it does. */
  function wait(kind: Kind, at: number) {
    const mayHold = kind === 'space' || (last === holds[kind] && !pending)
    if (!mayHold || (pending && pending !== 'space')) return end()
    pending = last === null ? null : kind
    pendingAt = at
  }

  function take({ text: character, kind }: Folded, from: number, to: number) {
    if (kind === 'break') return end()
    if (kind === 'space' || kind === 'point' || kind === 'hyphen') return wait(kind, from)
    if (pending && pending !== 'space' && kind !== holds[pending]) end()
    if (pending === 'point') push(segment, point, pendingAt, from)
    if (pending === 'space' && kind === last && kind !== 'wide')
      push(segment, space, pendingAt, from)
    push(segment, character, from, to)
    last = kind
    pending = null
  }

  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const to = at + (code > 0xffff ? 2 : 1)
    for (const folded of foldCharacter(code)) take(folded, at, to)
    at = to
  }
  end()
  return done
}

const blank = (): Segment => ({ characters: [], from: [], to: [] })

function push(segment: Segment, character: string, from: number, to: number) {
  segment.characters.push(character)
  segment.from.push(from)
  segment.to.push(to)
}

/** The folded text itself, its segments joined by a line break: two texts that are found alike are equal. */
export const foldText = (text: string): string =>
  segmentsOf(text)
    .map(({ characters }) => characters.join(''))
    .join('\n')
