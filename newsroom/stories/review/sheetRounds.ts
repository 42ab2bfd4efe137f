import type { SheetEntry } from './sheetEntries.ts'
import { trackNames } from './sheetWords.ts'

/** A part of the 审稿单 under one heading. */
export type SheetRound = { name: string; entries: SheetEntry[] }

/**
 * The entries by round: each 送审 opens one. What follows a publication or belongs to no round stands
 * under 发布以后 until the text is sent in again.
 */
export function roundsOf(entries: readonly SheetEntry[]): SheetRound[] {
  const rounds: SheetRound[] = []
  let isAfter = false
  let round = 0
  for (const entry of entries) {
    const last = rounds.at(-1)
    const name = headingFor(entry, { isFirst: !last, isAfter, round })
    if (name !== null && name !== last?.name) rounds.push({ name, entries: [] })
    rounds.at(-1)?.entries.push(entry)
    if (entry.kind === 'submission') {
      isAfter = false
      round = entry.round
    }
    if (entry.kind === 'deed' && entry.action === 'publishStory') isAfter = true
  }
  return rounds
}

/** The heading that begins with an entry; null where it goes on under the one before. */
function headingFor(
  entry: SheetEntry,
  { isFirst, isAfter, round }: { isFirst: boolean; isAfter: boolean; round: number },
): string | null {
  if (entry.kind === 'submission') return `第${entry.round}轮　${trackNames[entry.track]}`
  if (isAfter) return round > 0 ? `第${round}轮发布以后` : '发布以后'
  return isFirst ? '送审以前' : null
}
