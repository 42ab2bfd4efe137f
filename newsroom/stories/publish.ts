import { eq } from 'drizzle-orm'
import { stories } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { dayOf } from '#lib/zh/date.ts'
import { storyPath } from '../addresses.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { deskLine } from './deskLine.ts'
import { titleTooLong } from './listTitle.ts'
import { storyFor } from './onDesk.ts'
import { putReadersRow } from './readersRow.ts'

type Reason = 'notAllowed' | 'unknownStory' | 'wrongState' | 'titleTooLong'

/** The chief puts a draft live, as of the deed's time. Answers the story's address. */
export async function publishStory(
  deed: Deed,
  { storyId }: { storyId: number },
): Promise<Result<{ path: string }, Reason>> {
  if (!can(deed.actor, 'story.publish')) return notAllowed('story.publish')
  return transact(async (tx) => {
    const found = await storyFor(tx, storyId, 'publish')
    if (!found.ok) return found
    const { channel, revision, next } = found.value
    const tooLong = titleTooLong(revision.content)
    if (tooLong) return refused('titleTooLong', tooLong)
    await putReadersRow(tx, found.value, revision, { publishedAt: deed.at, modifiedAt: null })
    const line = { state: next, changedAt: deed.at, ...deskLine(revision.content) }
    await tx.update(stories).set(line).where(eq(stories.id, storyId))
    await record(tx, deed, 'publishStory', `story:${storyId}`, { revision: revision.number })
    return done({ path: storyPath({ channel: channel.slug, day: dayOf(deed.at), id: storyId }) })
  })
}
