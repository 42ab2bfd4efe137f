import { eq } from 'drizzle-orm'
import { stories } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { dayOf } from '#lib/zh/date.ts'
import { storyPath } from '../addresses.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { type DraftFault, releaseFaults, toContent } from './draft/toContent.ts'
import { titleTooLong } from './listTitle.ts'
import { storyFor } from './onDesk.ts'
import { putReadersRow } from './readersRow.ts'
import { type FinishedRevision, latestRevision, liveRevision, type Revision } from './revision.ts'

type Reason =
  | 'notAllowed'
  | 'unknownStory'
  | 'wrongState'
  | 'titleTooLong'
  | 'notFinished'
  | 'otherRevision'
  | 'otherChannel'
  | 'nothingChanges'

/**
 * The chief puts a story's last revision live, as of the deed's time; a story that is live already
 * keeps its day and its address, and readers see that its text changed. `revision` is the number of
 * the one that the chief has read, `channelId` the channel in which they read it: where there is a
 * newer one, or it was moved meanwhile, nothing goes live. Answers the story's address.
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
    const { channel, next } = found.value
    if (channelId !== undefined && channelId !== channel.id)
      return refused('otherChannel', `稿件刚刚换到了“${channel.name}”频道，请看过再发布。`)
    const revision = await latestRevision(tx, storyId)
    if (!revision) return refused('notFinished', '稿件还没有存过版，请先存一版。')
    if (read !== undefined && read !== revision.number)
      return refused('otherRevision', `稿件已经有第${revision.number}版了，请看过再发布。`)
    const ready = readyFor(revision)
    if (!ready.ok) return ready
    const live = await liveRevision(tx, storyId)
    if (live?.revision.id === revision.id)
      return refused('nothingChanges', `读者看到的就是第${revision.number}版，不用再发布。`)
    const publishedAt = live?.publishedAt ?? deed.at
    const times = { publishedAt, modifiedAt: live ? deed.at : null }
    await putReadersRow(tx, found.value, ready.value, times)
    await tx.update(stories).set({ state: next, changedAt: deed.at }).where(eq(stories.id, storyId))
    await record(tx, deed, 'publishStory', `story:${storyId}`, { revision: revision.number })
    return done({
      path: storyPath({ channel: channel.slug, day: dayOf(publishedAt), id: storyId }),
    })
  })
}

/** A revision that may go before readers, or why it may not, in sentences. */
function readyFor(revision: Revision): Result<FinishedRevision, 'titleTooLong' | 'notFinished'> {
  if (!revision.isFinished) {
    const finishing = toContent(revision.content)
    return refused('notFinished', inOneText(finishing.ok ? [] : finishing.faults))
  }
  const tooLong = titleTooLong(revision.content)
  if (tooLong) return refused('titleTooLong', tooLong)
  const faults = releaseFaults(revision.content)
  return faults.length > 0 ? refused('notFinished', inOneText(faults)) : done(revision)
}

const inOneText = (faults: DraftFault[]): string => faults.map(({ sentence }) => sentence).join('')
