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

/**
 * Cuts a text at its punctuation and folds it: 创城，５Ｇ 网 → 创城 | 5g网. Spaces stay only between two
 * letters or two digits, where they part words; a point stays only between two digits. What is equal
 * here is found alike, whatever its case, width, script (繁, 简) and spacing.
 */
export function segmentsOf(text: string): Segment[] {
  const done: Segment[] = []
  let segment = blank()
  let last: Kind | null = null
  let pending: 'space' | 'point' | null = null
  let pendingAt = 0

  function end() {
    if (segment.characters.length > 0) done.push(segment)
    segment = blank()
    last = null
    pending = null
  }

  function take({ text: character, kind }: Folded, from: number, to: number) {
    if (kind === 'break') return end()
    if (kind === 'space' || kind === 'point') {
      if (kind === 'point' && (last !== 'digit' || pending)) return end()
      if (pending === 'point') return end()
      pending = last === null ? null : kind
      pendingAt = from
      return
    }
    if (pending === 'point' && kind !== 'digit') end()
    if (pending && kind === last && kind !== 'wide')
      push(segment, pending === 'point' ? point : space, pendingAt, from)
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
