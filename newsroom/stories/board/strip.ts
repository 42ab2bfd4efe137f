import { done, type Result } from '#lib/result.ts'
import type { Actor } from '../../people/actor.ts'
import { can, grantOf, notAllowed } from '../../people/can.ts'
import { type ReviewStep, type StoryState, storyStates } from '../lifecycle.ts'
import { taskQueries } from '../review/taskQueries.ts'
import { countsSince } from '../storyList.ts'
import { boardQueries } from './boardQueries.ts'

/** Counts of the strip go no further. */
export const mostCounted = 1_000

/** A story in one of these is on its way: each counts, whenever it last changed. */
const onTheWay: readonly StoryState[] = [
  'firstReview',
  'secondReview',
  'finalReview',
  'onHold',
  'released',
  'scheduled',
]

export type Strip = {
  /** Changed today, in whatever state. */
  all: number
  /** On the way: all there are. Drafts, live and withdrawn stories: those that changed today. */
  of: Readonly<Record<StoryState, number>>
  /** Reviews beyond their limit, at most 50 in all. */
  late: Readonly<Partial<Record<ReviewStep, number>>>
  /** Sent back, and not sent in again. */
  returned: number
}

/** The stages of the board with their counts, of what the actor may see. */
export async function stripOf(
  actor: Actor,
  { today, now }: { today: number; now: number },
): Promise<Result<Strip, 'notAllowed'>> {
  if (!can(actor, 'story.read')) return notAllowed('story.read')
  const changed = await countsSince(actor, { since: today, most: mostCounted })
  if (!changed.ok) return changed
  const standing = await countsSince(actor, { since: 0, most: mostCounted, states: onTheWay })
  if (!standing.ok) return standing
  const isOwn = grantOf(actor.role, 'story.read') === 'own'
  const personId = actor.id
  const overdue = await taskQueries().overdue.execute({ personId, at: now })
  const late: Partial<Record<StoryState, number>> = {}
  for (const { state, authorId } of overdue)
    if (!isOwn || authorId === actor.id) late[state] = (late[state] ?? 0) + 1
  const [row] = isOwn
    ? await boardQueries().returnedToOne.execute({ personId, most: mostCounted })
    : await boardQueries().returned.execute({ most: mostCounted })
  return done({
    all: storyStates.reduce((sum, state) => sum + changed.value[state], 0),
    of: { ...changed.value, ...pick(standing.value) },
    late,
    returned: row?.count ?? 0,
  })
}

const pick = (counts: Record<StoryState, number>): Partial<Record<StoryState, number>> =>
  Object.fromEntries(onTheWay.map((state) => [state, counts[state]]))
