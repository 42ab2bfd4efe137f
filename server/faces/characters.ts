import { createHash } from 'node:crypto'
import { faceVersion } from './font.ts'

/** Distinct characters of one face: about 230 kB. A front page has 300 to 400. */
export const maxCharacters = 1_200

/** Letters, marks, digits, punctuation, symbols, the spaces of a line; no controls, selectors. */
const printable = /[[\p{L}\p{M}\p{N}\p{P}\p{S} \u00A0\u3000]--\p{Variation_Selector}]/gv

/**
 * The characters of a text as a face's key: in NFC, each once, sorted by UTF-16 unit.
 * null where there are none, or more than `maxCharacters`: a page of which some headlines have
 * the face and others not looks worse than one set in the reader's own serif.
 */
export function headlineCharacters(text: string): string | null {
  const distinct = new Set(text.normalize('NFC').match(printable))
  if (distinct.size === 0 || distinct.size > maxCharacters) return null
  return [...distinct].sort().join('')
}

/** Address of the face of `headlineCharacters`: 16 hex digits. */
export function faceHash(characters: string): string {
  return createHash('sha256').update(`${faceVersion}\n${characters}`).digest('hex').slice(0, 16)
}

/** Whether a string, of a URL or of a file's name, can be a face's hash. */
export function isFaceHash(value: string): boolean {
  return /^[0-9a-f]{16}$/.test(value)
}
