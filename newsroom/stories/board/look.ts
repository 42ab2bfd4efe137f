import type { Actor } from '../../people/actor.ts'
import { type Tasks, tasksOf } from '../review/tasks.ts'
import { lastDeed } from './boardQueries.ts'
import { countsOf, type DeskCounts, newsBetween } from './counts.ts'

/** What a person's open pages are told when something was done at the desk. */
export type DeskNews = {
  /** Number of the log's last entry at the look: what a page says to hear only what came after. */
  deed: number
  counts: DeskCounts
  /** Sentences about what came to this person: 有1篇新稿待您初审. */
  sentences: string[]
}

export type Look = { tasks: Tasks; news: DeskNews }

/**
 * Looks at what waits for a person at `now` (ms UTC); null for who sees no stories. `before`: what they
 * were told last, for the sentences about what is new.
 */
export async function lookFor(actor: Actor, now: number, before?: Look): Promise<Look | null> {
  // First the number: what is done meanwhile is seen twice rather than never
  const deed = await lastDeed()
  const found = await tasksOf(actor, now)
  if (!found.ok) return null
  const tasks = found.value
  const sentences = before ? newsBetween(before.tasks, tasks) : []
  return { tasks, news: { deed, counts: countsOf(tasks), sentences } }
}
