import { ReviewDesk } from '#components/desk/review/reviewDesk.tsx'
import { ReviewPane } from '#components/desk/review/reviewPane.tsx'
import { reviewWords } from '#components/desk/review/reviewWords.ts'
import { StoryActs } from '#components/desk/storyActs.tsx'
import { reportOf } from '#newsroom/checking/onDesk.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import { type OpenStory, sourceName } from '#newsroom/stories/atWork.ts'
import { reviewSteps } from '#newsroom/stories/lifecycle.ts'
import { draftHeadlineChange } from '#newsroom/stories/reprint.ts'
import { headlineStepOf } from '#newsroom/stories/review/mayGoOn.ts'
import { reviewNow } from '#newsroom/stories/review/reviewNow.ts'
import { actionOfStep } from '#newsroom/stories/review/signOff.ts'
import { keepFinding, reopenFinding } from '../../checkActions.ts'
import { versionLines } from '../versionLines.ts'
import { reviewActions } from './everyAct.ts'

type Props = { actor: Actor; open: OpenStory }

/** A story whose text stands still: in its review, on its way to readers, or read by who may not write. */
export async function Reviewed({ actor, open }: Props) {
  const { story, draft, version, revisions } = open
  const [now, source] = await Promise.all([reviewNow(actor, story), sourceName(draft.sourceId)])
  const { id, state, hue, channelId, channelName } = story
  const isReviewer = reviewSteps.some((step) => can(actor, actionOfStep[step]))
  const words = reviewWords({
    now,
    channel: { id: channelId, name: channelName },
    isLive: story.liveRevisionId !== null,
    isReviewer,
    headline:
      now.round && now.step === headlineStepOf(now.round) ? draftHeadlineChange(draft) : null,
  })
  const isUnderWay = Object.keys(now.acts).length > 0
  const revision = (isUnderWay ? now.round?.revision : revisions[0]?.number) ?? 0
  const found = await reportOf(actor, id, revision)
  const report = found.ok ? found.value : null
  return (
    <ReviewDesk
      // After each act the page begins anew: nothing of the one before stays in its sheets
      key={now.entries.length}
      story={{ id, state, hue, channelName }}
      draft={isUnderWay && report ? report.draft : draft}
      version={version}
      sourceName={source}
      round={now.round?.round ?? 0}
      revision={revision}
      report={report}
      onKeepFinding={keepFinding}
      onReopenFinding={reopenFinding}
      signedBefore={now.signedBefore}
      acts={now.acts}
      words={words}
      {...versionLines(open)}
      review={
        <>
          <ReviewPane story={{ id, state }} now={now} at={Date.now()} actions={reviewActions} />
          <StoryActs actor={actor} storyId={id} isLive={story.publishedAt !== null} />
        </>
      }
      actions={reviewActions}
    />
  )
}
