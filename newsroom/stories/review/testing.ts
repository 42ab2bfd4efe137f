import { desc, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { readStore } from '#db/client.ts'
import { stories, submissions } from '#db/schema.ts'
import { everything } from '#db/testing.ts'
import { orThrow, type Result } from '#lib/result.ts'
import { parseHarbinTime } from '#lib/zh/date.ts'
import { keepFinding } from '../../checking/keepFinding.ts'
import { reportOf } from '../../checking/onDesk.ts'
import type { Actor, Deed, Role } from '../../people/actor.ts'
import { openStory } from '../atWork.ts'
import type { StoryState } from '../lifecycle.ts'
import { publishStory } from '../publish.ts'
import { saveDraft } from '../saveDraft.ts'
import { scheduleStory } from '../schedule/schedule.ts'
import { emergencyWithdrawal } from '../withdraw/emergency.ts'
import { holdStory } from './hold.ts'
import { proofStory } from './proof.ts'
import { releaseStory } from './release.ts'
import { reviewFirst } from './reviewFirst.ts'
import { reviewSecond } from './reviewSecond.ts'
import { submitStory } from './submit.ts'

/** How the newsroom's tests take a story through its review, through the verbs themselves. */

const noon = parseHarbinTime('2018-05-14 12:00')

const person = (id: string, role: Role): Actor => ({ id: `review-${id}`, name: id, role })

/** Others than the actors of the tests, who so stay free to write, to review and to publish. */
export const reviewers = {
  sender: person('sender', 'editor'),
  first: person('first', 'editor'),
  proofs: person('proofs', 'proofreader'),
  second: person('second', 'deskHead'),
  final: person('final', 'chief'),
} as const

export const reviewing = (who: keyof typeof reviewers, at = noon): Deed => ({
  actor: reviewers[who],
  at,
})

/** The round that a story is in, or was in last; 0 where it was never sent in. */
export async function roundOf(storyId: number): Promise<number> {
  const [row] = await readStore()
    .select({ round: submissions.round })
    .from(submissions)
    .where(eq(submissions.storyId, storyId))
    .orderBy(desc(submissions.round))
    .limit(1)
  return row?.round ?? 0
}

export const versionOfText = async (storyId: number): Promise<number> =>
  orThrow(await openStory(reviewers.sender, storyId)).version

/** Sends a story's working text in. Answers the round. */
export async function submitted(storyId: number, at = noon, isFast = false): Promise<number> {
  const version = await versionOfText(storyId)
  return orThrow(await submitStory(reviewing('sender', at), { storyId, version, isFast })).round
}

/** The three proofs of a text that is in review, without a finding; those that it has already stand. */
export async function proofed(storyId: number, at = noon): Promise<void> {
  const round = await roundOf(storyId)
  for (const number of [1, 2, 3]) {
    const result = await proofStory(reviewing('proofs', at), { storyId, round, number, errors: 0 })
    if (!result.ok && result.refusal.reason === 'wrongProof') return
    orThrow(result)
  }
}

/** Sent in and past its first review; what the checker found in it was let stand. */
export async function firstReviewed(storyId: number, at = noon): Promise<number> {
  const round = await submitted(storyId, at)
  await keepAll(storyId, at)
  orThrow(await reviewFirst(reviewing('first', at), { storyId, round }))
  return round
}

/** Past two reviews: it waits for the chief, and for its proofs. */
export async function secondReviewed(storyId: number, at = noon): Promise<number> {
  const round = await firstReviewed(storyId, at)
  orThrow(await reviewSecond(reviewing('second', at), { storyId, round }))
  return round
}

/** Past all three reviews: it may be published. */
export async function released(storyId: number, at = noon): Promise<number> {
  const round = await secondReviewed(storyId, at)
  await proofed(storyId, at)
  orThrow(await releaseStory(reviewing('final', at), { storyId, round }))
  return round
}

/** Takes a draft to a state by the shortest way through the review. */
export async function broughtTo(storyId: number, state: StoryState, at = noon): Promise<void> {
  await ways[state](storyId, at)
}

const ways: Record<StoryState, (storyId: number, at: number) => Promise<unknown>> = {
  draft: async () => undefined,
  firstReview: submitted,
  secondReview: firstReviewed,
  finalReview: secondReviewed,
  onHold: async (storyId, at) => {
    const round = await submitted(storyId, at)
    orThrow(await holdStory(reviewing('first', at), { storyId, round }))
  },
  released,
  scheduled: async (storyId, at) => {
    await released(storyId, at)
    orThrow(await scheduleStory(reviewing('final', at), { storyId, publishAt: at + 3_600_000 }))
  },
  published: async (storyId, at) => {
    await released(storyId, at)
    orThrow(await publishStory(reviewing('final', at), { storyId }))
  },
  withdrawn: async (storyId, at) => {
    await ways.published(storyId, at)
    orThrow(await emergencyWithdrawal(reviewing('final', at), { storyId, reason: '事实有误' }))
  },
}

/** The chief lets stand whatever the checker found in the text under review. */
export async function keepAll(storyId: number, at = noon): Promise<void> {
  const found = orThrow(await reportOf(reviewers.final, storyId, await lastRevision(storyId)))
  for (const { fingerprint } of found?.open ?? [])
    orThrow(await keepFinding(reviewing('final', at), { storyId, fingerprint, reason: '引用原话' }))
}

const lastRevision = async (storyId: number): Promise<number> =>
  orThrow(await openStory(reviewers.sender, storyId)).revisions[0]?.number ?? 0

let edits = 0
/** Somebody writes a few words into a story. */
export async function edit(storyId: number, deed: Deed): Promise<Result<unknown, string>> {
  const { draft, version } = orThrow(await openStory(reviewers.sender, storyId))
  const window = `window-${++edits}-edit`
  return saveDraft(deed, storyId, {
    version,
    window,
    sequence: 1,
    draft: { ...draft, kicker: `引题${edits}` },
  })
}

export async function stateOf(storyId: number): Promise<StoryState | undefined> {
  const [row] = await readStore().select().from(stories).where(eq(stories.id, storyId))
  return row?.state
}

/** What is refused changes nothing. */
export async function refusedWith(reason: string, attempt: () => Promise<unknown>): Promise<void> {
  const before = everything()
  expect(await attempt()).toMatchObject({ ok: false, refusal: { reason } })
  expect(everything()).toEqual(before)
}
