import { and, eq, isNull } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { lateReviews } from '#db/schema.ts'
import { orThrow } from '#lib/result.ts'
import { limitReview } from '#newsroom/channels/limitReview.ts'
import { relaxReview } from '#newsroom/channels/relaxReview.ts'
import type { Actor, Deed } from '#newsroom/people/actor.ts'
import { reviewSteps } from '#newsroom/stories/lifecycle.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { reviewLate } from '#newsroom/stories/review/lateReview.ts'
import { proofStory } from '#newsroom/stories/review/proof.ts'
import { releaseStory } from '#newsroom/stories/review/release.ts'
import { reviewFirst } from '#newsroom/stories/review/reviewFirst.ts'
import { reviewSecond } from '#newsroom/stories/review/reviewSecond.ts'
import { submitStory } from '#newsroom/stories/review/submit.ts'
import { confirmWithdrawal } from '#newsroom/stories/withdraw/confirm.ts'
import { requestWithdrawal } from '#newsroom/stories/withdraw/request.ts'

/** The demo's stories go the way of every story: who reviewed them, and when. */

const minute = 60_000
export const reporter: Actor = { id: 'demo-reporter', name: '演示记者', role: 'reporter' }
export const editor: Actor = { id: 'demo-editor', name: '演示编辑', role: 'editor' }
export const proofreader: Actor = { id: 'demo-proofreader', name: '演示校对', role: 'proofreader' }
export const deskHead: Actor = { id: 'demo-deskHead', name: '演示主任', role: 'deskHead' }
export const chief: Actor = { id: 'demo-chief', name: '演示总编', role: 'chief' }

/** How long the reviews may take in the demo's channels, minutes. */
const limits = { firstReview: 60, secondReview: 45, finalReview: 30 } as const

/** Sets them for a channel, so that the board can say what is late. */
export async function limitReviews(deed: Deed, channelId: number): Promise<void> {
  for (const step of reviewSteps)
    orThrow(await limitReview(deed, { channelId, step, minutes: limits[step] }))
}

/** One channel of the demo has a rule relaxed, so that it can be seen. */
export async function relaxOne(deed: Deed, channelId: number): Promise<void> {
  const reason = '专题编辑组只有两个人，改稿和审稿有时是同一人。'
  orThrow(await relaxReview(deed, { channelId, kind: 'ownEdit', reason }))
}

/** `keepsMeaning`: of a reprint under another headline, for which a reviewer answers. */
type Planted = { at: number; isBrief: boolean; keepsMeaning?: boolean }

/** Takes a filed story of the demo through its reviews; live at `at` (ms UTC). Answers its address. */
export async function plantReview(
  storyId: number,
  { at, isBrief, keepsMeaning = false }: Planted,
): Promise<string> {
  const by = (actor: Actor, minutesBefore: number): Deed => ({
    actor,
    at: at - minutesBefore * minute,
  })
  const sent = { storyId, version: 1, isFast: isBrief }
  const { round } = orThrow(await submitStory(by(reporter, 55), sent))
  const of = { storyId, round }
  orThrow(await reviewFirst(by(editor, 40), of))
  if (!isBrief) {
    for (const number of [1, 2, 3])
      orThrow(await proofStory(by(proofreader, 40 - number * 5), { ...of, number, errors: 0 }))
    orThrow(await reviewSecond(by(deskHead, 20), { ...of, keepsMeaning }))
  }
  orThrow(await releaseStory(by(chief, 5), { ...of, ...(isBrief && { keepsMeaning }) }))
  return orThrow(await publishStory({ actor: chief, at }, { storyId })).path
}

/** A head of desk looks within the hour at what went live on fewer eyes: 快讯 and 更正. */
export async function reviewLateAll(storyId: number): Promise<void> {
  const open = await readStore()
    .select()
    .from(lateReviews)
    .where(and(eq(lateReviews.storyId, storyId), isNull(lateReviews.doneAt)))
  for (const { id, openedAt } of open)
    orThrow(await reviewLate({ actor: deskHead, at: openedAt + 60 * minute }, { taskId: id }))
}

/** A head of desk asks for a withdrawal, the chief confirms it at `at`. */
export async function withdrawByTwo(
  storyId: number,
  { at, reason }: { at: number; reason: string },
): Promise<void> {
  const asked = { actor: deskHead, at: at - 10 * minute }
  const { requestId } = orThrow(await requestWithdrawal(asked, { storyId, reason }))
  orThrow(await confirmWithdrawal({ actor: chief, at }, { requestId }))
}
