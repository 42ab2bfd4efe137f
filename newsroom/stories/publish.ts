import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { storyFor } from './onDesk.ts'
import { putLive } from './putLive.ts'
import { otherRevision, releasedText } from './releasedText.ts'
import { fromValidSource, type SourceReason } from './review/sourceRule.ts'

type Reason =
  | 'notAllowed'
  | 'unknownStory'
  | 'wrongState'
  | 'otherRevision'
  | 'otherChannel'
  | SourceReason

/**
 * The chief puts a released text live, as of the deed's time: the very revision that was signed off,
 * and no other. A story that is live already keeps its day and its address, and readers see that its
 * text changed. `revision` is the number of the one that the chief has read, `channelId` the channel in
 * which they read it: where another was released, or it was moved, nothing goes live. Answers the
 * story's address.
 */
export async function publishStory(
  deed: Deed,
  given: { storyId: number; revision?: number; channelId?: number },
): Promise<Result<{ path: string }, Reason>> {
  if (!can(deed.actor, 'story.publish')) return notAllowed('story.publish')
  const { storyId, revision: read, channelId } = given
  return transact<Result<{ path: string }, Reason>>(async (tx) => {
    const found = await storyFor(tx, storyId, 'publish')
    if (!found.ok) return found
    const { channel } = found.value
    if (channelId !== undefined && channelId !== channel.id)
      return refused('otherChannel', `稿件刚刚换到了“${channel.name}”频道，请看过再发布。`)
    const text = await releasedText(tx, storyId)
    const { number } = text.revision
    if (read !== undefined && read !== number) return otherRevision(number)
    const source = await fromValidSource(tx, text.revision, deed.at)
    if (!source.ok) return source
    return done({ path: await putLive(tx, deed, found.value, text) })
  })
}
