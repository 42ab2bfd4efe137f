import { setImmediate as othersFirst } from 'node:timers/promises'
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
  for (const { from, to, entry } of changedTexts(entries).slice(-mostChanges)) {
    const change = await changeBetween(story, from, to)
    if (change) changes.set(entry, change)
    await othersFirst()
  }
  return changes
}

/** A story has a few. Each may take some tenths of a second: others are answered in between. */
const mostChanges = 60

function changedTexts(entries: readonly SheetEntry[]) {
  const texts: { from: number; to: number; entry: SheetEntry }[] = []
  let last: SheetEntry | null = null
  for (const entry of entries) {
    if (entry.revision === null) continue
    if (last?.revision != null && last.contentHash !== entry.contentHash)
      texts.push({ from: last.revision, to: entry.revision, entry })
    last = entry
  }
  return texts
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
