import { ReviewPane } from '#components/desk/review/reviewPane.tsx'
import { StoryActs } from '#components/desk/storyActs.tsx'
import { WritingDesk } from '#components/desk/writing/writingDesk.tsx'
import { allChannels } from '#newsroom/channels/published.ts'
import { checkerStart } from '#newsroom/checking/onDesk.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { can } from '#newsroom/people/can.ts'
import { sourceChoices } from '#newsroom/sources/onDesk.ts'
import type { OpenStory } from '#newsroom/stories/atWork.ts'
import { reviewNow } from '#newsroom/stories/review/reviewNow.ts'
import { keepVersion } from '../actions.ts'
import { allowWords, keepFinding, reopenFinding } from '../checkActions.ts'
import { reviewActions } from './review/everyAct.ts'
import { versionLines } from './versionLines.ts'

type Props = { actor: Actor; open: OpenStory; state: 'draft' | 'published' }

/** A story that this person may write on now. */
export async function Written({ actor, open, state }: Props) {
  const { story, draft, version, saved } = open
  const [channels, sources, now, checker] = await Promise.all([
    allChannels(),
    sourceChoices(Date.now()),
    reviewNow(actor, story),
    checkerStart(actor, story),
  ])
  return (
    <WritingDesk
      storyId={story.id}
      person={actor.id}
      name={actor.name}
      state={state}
      start={{ draft, version, savedAt: saved?.at ?? null }}
      {...versionLines(open)}
      choices={{
        channels: channels
          .filter(({ id, retiredAt }) => retiredAt === null || id === story.channelId)
          .map(({ id, name, hue }) => ({ id, name, hue })),
        sources,
      }}
      side={now.entries.length > 0 ? 'review' : 'versions'}
      review={
        <>
          <ReviewPane
            story={{ id: story.id, state }}
            now={now}
            at={Date.now()}
            actions={reviewActions}
          />
          <StoryActs actor={actor} storyId={story.id} isLive={story.publishedAt !== null} />
        </>
      }
      maySubmit={can(actor, 'story.submit', { authorIds: [story.authorId] })}
      mayForce={can(actor, 'story.emergency')}
      actions={reviewActions}
      checker={checker}
      onKeepFinding={keepFinding}
      onReopenFinding={reopenFinding}
      onAllow={allowWords}
      onKeep={keepVersion}
    />
  )
}
