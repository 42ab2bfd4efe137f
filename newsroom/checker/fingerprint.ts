import { partOf } from './places.ts'

/** Characters on either side that a finding is known by, as far as its sentence goes. */
const reach = 8
const ends = /[。！？；\n]/u

export type Fingerprinted = { rule: string; place: string; from: number; to: number; text: string }

/**
 * Names a finding so that an override holds while the text around it stands: rule, words, up to eight
 * characters on either side within the sentence, and which part of the story; not the block's number,
 * so that edits elsewhere and moved paragraphs change nothing. The same words in the same
 * surroundings are counted: their order tells them apart.
 */
export function fingerprints(findings: readonly (Fingerprinted & { around: string })[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, place, from, to, text, around }) => {
    const before = around
      .slice(Math.max(0, from - reach), from)
      .split(ends)
      .at(-1)
    const after = around.slice(to, to + reach).split(ends, 1)[0]
    const known = [rule, partOf(place), before, text, after].join('\u0000')
    const nth = seen.get(known) ?? 0
    seen.set(known, nth + 1)
    return hash(`${known}\u0000${nth}`)
  })
}

/** 53 bits of a text (two multiplicative hashes, mixed), in base 36: no secret, only a name. */
function hash(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 2_654_435_761)
    two = Math.imul(two ^ unit, 1_597_334_677)
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909)
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & two) + (one >>> 0)).toString(36).padStart(11, '0')
}
