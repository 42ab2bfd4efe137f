import { type StoryAtWork, textOfRevision } from '../atWork.ts'
import { type Difference, difference } from '../compare/difference.ts'
import type { SheetEntry } from './sheetEntries.ts'

/** Between which two revisions the text changed with an entry, and how. */
export type TextChange = { from: number; to: number; difference: Difference }

/**
 * The difference to the text before, for every entry with which another text came into the review or
 * before readers; the first text has none before it.
 */
export async function textChanges(
  story: StoryAtWork,
  entries: readonly SheetEntry[],
): Promise<Map<SheetEntry, TextChange>> {
  const changes = new Map<SheetEntry, TextChange>()
  let last: SheetEntry | null = null
  for (const entry of entries) {
    if (entry.revision === null) continue
    if (last?.revision != null && last.contentHash !== entry.contentHash) {
      const change = await changeBetween(story, last.revision, entry.revision)
      if (change) changes.set(entry, change)
    }
    last = entry
  }
  return changes
}

async function changeBetween(
  story: StoryAtWork,
  from: number,
  to: number,
): Promise<TextChange | null> {
  const [before, after] = await Promise.all([
    textOfRevision(story, from),
    textOfRevision(story, to),
  ])
  return before && after ? { from, to, difference: difference(before, after) } : null
}
