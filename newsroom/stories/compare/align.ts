import { diffArrays } from 'diff'
import { normalBlock } from '../draft/runs.ts'
import type { DraftBlock } from '../draft/shape.ts'
import { blockText } from './blockText.ts'

/** Which block became which: indexes into the old and the new list; one of them alone where gone or new. */
export type Aligned =
  | { before: number; after: number }
  | { before: number; after: null }
  | { before: null; after: number }

/** Two blocks read and look alike where these are equal: the canonical form of a block. */
export const blockKey = (block: DraftBlock): string => JSON.stringify(sorted(normalBlock(block)))

/**
 * Aligns two lists of blocks in order: equal ones first, then, between them, the old with the new that
 * read most alike. Every index of both lists stands in exactly one entry, in rising order.
 */
export function align(before: readonly DraftBlock[], after: readonly DraftBlock[]): Aligned[] {
  const aligned: Aligned[] = []
  const at = { before: 0, after: 0 }
  let gone: number[] = []
  let come: number[] = []
  const close = () => {
    aligned.push(...pair({ before, gone, after, come }))
    gone = []
    come = []
  }
  for (const { added, removed, count } of diffArrays(before.map(blockKey), after.map(blockKey)))
    for (let times = 0; times < count; times += 1) {
      if (removed) gone.push(at.before++)
      else if (added) come.push(at.after++)
      else {
        close()
        aligned.push({ before: at.before++, after: at.after++ })
      }
    }
  close()
  return aligned
}

type Gap = {
  before: readonly DraftBlock[]
  gone: number[]
  after: readonly DraftBlock[]
  come: number[]
}

/** Above this many comparisons a stretch was rewritten, not edited: its blocks are gone and new. */
const mostComparisons = 10_000
/** Looking up a pair of characters takes a tenth of a µs and more: these take half a second. */
const mostLookups = 3_000_000

/** The order-preserving pairs of a gap whose likeness adds up to the most. */
function pair({ before, gone, after, come }: Gap): Aligned[] {
  if (gone.length * come.length > mostComparisons) return unpaired(gone, come)
  const old = gone.map((index) => profile(before[index]))
  const lookups = old.reduce((sum, { pairs }) => sum + pairs.size, 0) * come.length
  if (lookups > mostLookups) return unpaired(gone, come)
  const fresh = come.map((index) => profile(after[index]))
  const likeness = old.map((one) => fresh.map((other) => likenessOf(one, other)))
  const best = bestSums(likeness, gone.length, come.length)
  const aligned: Aligned[] = []
  let [row, column] = [0, 0]
  while (row < gone.length && column < come.length) {
    const here = best[row]?.[column] ?? 0
    const like = likeness[row]?.[column] ?? 0
    if (like > 0 && here === like + (best[row + 1]?.[column + 1] ?? 0))
      aligned.push({ before: gone[row++] as number, after: come[column++] as number })
    else if (here === (best[row + 1]?.[column] ?? 0))
      aligned.push({ before: gone[row++] as number, after: null })
    else aligned.push({ before: null, after: come[column++] as number })
  }
  return [...aligned, ...unpaired(gone.slice(row), come.slice(column))]
}

const unpaired = (gone: number[], come: number[]): Aligned[] => [
  ...gone.map((before): Aligned => ({ before, after: null })),
  ...come.map((after): Aligned => ({ before: null, after })),
]

/** `best[i][j]`: the most likeness that blocks from i and j on can reach. */
function bestSums(likeness: number[][], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const like = likeness[row]?.[column] ?? 0
      const paired = like > 0 ? like + (best[row + 1]?.[column + 1] ?? 0) : 0
      const skipped = Math.max(best[row + 1]?.[column] ?? 0, best[row]?.[column + 1] ?? 0)
      const line = best[row]
      if (line) line[column] = Math.max(paired, skipped)
    }
  return best
}

type Profile = { kind: DraftBlock['kind'] | undefined; pairs: Map<string, number>; size: number }

function profile(block: DraftBlock | undefined): Profile {
  const characters = Array.from(block ? blockText(block) : '').slice(0, 2_000)
  const pairs = new Map<string, number>()
  for (const [at, character] of characters.entries()) {
    const two = character + (characters[at + 1] ?? '')
    pairs.set(two, (pairs.get(two) ?? 0) + 1)
  }
  return { kind: block?.kind, pairs, size: characters.length }
}

/** Share of common pairs of characters (Dice), 0 where too little to be the same block rewritten. */
function likenessOf(one: Profile, other: Profile): number {
  const isSameKind = one.kind === other.kind
  if (one.size + other.size === 0) return isSameKind ? 1 : 0
  let common = 0
  for (const [two, count] of one.pairs) common += Math.min(count, other.pairs.get(two) ?? 0)
  const share = (2 * common) / (one.size + other.size)
  return share >= (isSameKind ? 0.3 : 0.6) ? share : 0
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]),
  )
}
