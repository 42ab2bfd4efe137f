import type { Random } from '#lib/covers/random.ts'
import { draw, drawWhole } from './draw.ts'
import { acquaintance, district, institution, person } from './names.ts'

/** A piece of a sentence: words that stand, or a place that is filled anew each time. */
export type Part = string | ((random: Random) => string)

export const say = (parts: readonly Part[], random: Random): string => {
  let text = ''
  for (const part of parts) text += typeof part === 'string' ? part : part(random)
  return text
}

/** Neighbouring words as one piece: fewer steps for the million sentences to come. */
export function joined(parts: readonly Part[]): Part[] {
  const short: Part[] = []
  for (const part of parts) {
    const last = short.at(-1)
    if (typeof part === 'string' && typeof last === 'string') short[short.length - 1] = last + part
    else short.push(part)
  }
  return short
}

/**
 * All occurrences of the words of one kind and length: `n2` holds 居民 27 times if the demo writes it
 * 27 times, so that a blind draw follows the frequency of words.
 */
export type Urns = Map<string, string[]>

const fixed: Record<string, Part> = {
  person,
  acquaintance,
  district,
  institution,
  reporter: (random) => `记者${person(random)}`,
  month: (random) => `${drawWhole(random, 1, 12)}`,
  date: (random) => `${drawWhole(random, 1, 28)}`,
  hour: (random) => `${drawWhole(random, 6, 20)}`,
  few: (random) => `${drawWhole(random, 2, 40)}`,
  count: (random) => `${drawWhole(random, 50, 3000)}`,
}

/** Reads a frame of `frames.ts`. Throws for a place that nothing fills. */
export function partsOf(frame: string, urns: Urns): Part[] {
  return joined(
    frame.split(/[{}]/).map((piece, at): Part => {
      if (at % 2 === 0) return piece
      const urn = urns.get(piece)
      const part = fixed[piece] ?? (urn && ((random: Random) => draw(random, urn)))
      if (!part) throw new Error(`nothing fills {${piece}} in ${frame}`)
      return part
    }),
  )
}

/** A figure of the demo as another of as many digits, within what its unit allows: 14日 → 3日. */
export function figure(digits: string, unit: string): Part {
  const [low, high] = rangeOf(digits, unit)
  return (random) => `${drawWhole(random, low, high)}`
}

function rangeOf(digits: string, unit: string): [low: number, high: number] {
  if (unit.startsWith('月')) return [1, 12]
  if (/^[日号]/.test(unit)) return [1, 28]
  if (/^[时点]/.test(unit)) return [5, 22]
  if (/^[年]/.test(unit) && digits.length === 4) return [1950, 2018]
  if (digits.length === 1) return [2, 9]
  return [10 ** (digits.length - 1), 10 ** digits.length - 1]
}
