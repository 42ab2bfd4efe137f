import { ReviewDesk } from '#components/desk/review/reviewDesk.tsx'
import { ReviewPane } from '#components/desk/review/reviewPane.tsx'
import { StoryActs } from '#components/desk/storyActs.tsx'
import type { Actor } from '#newsroom/people/actor.ts'
import { type OpenStory, sourceName } from '#newsroom/stories/atWork.ts'
import { keepFinding, reopenFinding } from '../../checkActions.ts'
import { versionLines } from '../versionLines.ts'
import { reviewActions } from './everyAct.ts'
import { readReviewed } from './readReviewed.ts'

type Props = { actor: Actor; open: OpenStory }

/** A story whose text stands still: in its review, on its way to readers, or read by who may not write. */
export async function Reviewed({ actor, open }: Props) {
  const { story, version } = open
  const [{ now, words, revision, report, draft }, source] = await Promise.all([
    readReviewed(actor, open),
    sourceName(open.draft.sourceId),
  ])
  const { id, state, hue, channelName } = story
  return (
    <ReviewDesk
      // After each act the page begins anew: nothing of the one before stays in its sheets
      key={now.entries.length}
      story={{ id, state, hue, channelName }}
      draft={draft}
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
