import { reviewWords } from '#components/desk/review/reviewWords.ts'
import { reportOf } from '#newsroom/checking/onDesk.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import type { OpenStory } from '#newsroom/stories/atWork.ts'
import { reviewSteps } from '#newsroom/stories/lifecycle.ts'
import { draftHeadlineChange } from '#newsroom/stories/reprint.ts'
import { headlineStepOf } from '#newsroom/stories/review/mayGoOn.ts'
import { reviewNow } from '#newsroom/stories/review/reviewNow.ts'
import { actionOfStep } from '#newsroom/stories/review/signOff.ts'

/** A story whose text stands still, as one person may decide about it: the text, the acts, their words. */
export async function readReviewed(actor: Actor, { story, draft, revisions }: OpenStory) {
  const now = await reviewNow(actor, story)
  const { id, channelId, channelName } = story
  const words = reviewWords({
    now,
    channel: { id: channelId, name: channelName },
    isLive: story.liveRevisionId !== null,
    isReviewer: reviewSteps.some((step) => can(actor, actionOfStep[step])),
    headline:
      now.round && now.step === headlineStepOf(now.round) ? draftHeadlineChange(draft) : null,
  })
  const isUnderWay = Object.keys(now.acts).length > 0
  const revision = (isUnderWay ? now.round?.revision : revisions[0]?.number) ?? 0
  const found = await reportOf(actor, id, revision)
  const report = found.ok ? found.value : null
  return { now, words, revision, report, draft: isUnderWay && report ? report.draft : draft }
}
