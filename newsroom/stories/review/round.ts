import { desc, eq } from 'drizzle-orm'
import { submissions } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../../people/actor.ts'
import { type Action, can, notAllowed } from '../../people/can.ts'
import type { StoryEvent } from '../lifecycle.ts'
import { type StoryOnDesk, storyFor } from '../onDesk.ts'
import type { Revision } from '../revision.ts'

export type Round = typeof submissions.$inferSelect

export type RoundOnDesk = StoryOnDesk & { round: Round }

/** What names a decision: the story, and the round of review that the person has before them. */
export type OfRound = { storyId: number; round: number }

export type RoundReason = 'notAllowed' | 'unknownStory' | 'wrongState' | 'otherRound'

/** The last round of review of a story, or none. */
export async function latestRound(tx: Transaction, storyId: number): Promise<Round | undefined> {
  const [row] = await tx
    .select()
    .from(submissions)
    .where(eq(submissions.storyId, storyId))
    .orderBy(desc(submissions.round))
    .limit(1)
  return row
}

/** Begins a round of review of a revision, which stays its text to the end. */
export async function beginRound(
  tx: Transaction,
  deed: Deed,
  {
    storyId,
    revision,
    track,
    note,
  }: { storyId: number; revision: Revision; track: Round['track']; note: string },
): Promise<Round> {
  const last = await latestRound(tx, storyId)
  const [row] = await tx
    .insert(submissions)
    .values({
      storyId,
      round: (last?.round ?? 0) + 1,
      revisionId: revision.id,
      contentHash: revision.contentHash,
      track,
      submittedById: deed.actor.id,
      submittedByName: deed.actor.name,
      note,
      submittedAt: deed.at,
    })
    .returning()
  if (!row) throw new Error('insert returned no row')
  return row
}

/** The round that a person means, if it is the one that the story is in. */
export async function roundFor(
  tx: Transaction,
  { storyId, round }: OfRound,
): Promise<Result<Round, 'otherRound'>> {
  const latest = await latestRound(tx, storyId)
  if (!latest) throw new Error(`story ${storyId} is reviewed but was never submitted`)
  if (latest.round === round) return done(latest)
  return refused('otherRound', `稿件已经第${latest.round}次送审，请刷新，看过这一次的文字再定。`)
}

/** What verbs of a review share: by right, in a state for it, of the round that stands. */
export function onRound<Value, Reason extends string>(
  deed: Deed,
  of: OfRound,
  { action, event }: { action: Action; event: StoryEvent },
  body: (tx: Transaction, on: RoundOnDesk) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | RoundReason>> {
  return transact<Result<Value, Reason | RoundReason>>(async (tx) => {
    if (!can(deed.actor, action)) return notAllowed(action)
    const found = await storyFor(tx, of.storyId, event)
    if (!found.ok) return found
    const round = await roundFor(tx, of)
    return round.ok ? body(tx, { ...found.value, round: round.value }) : round
  })
}
