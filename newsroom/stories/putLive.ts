import { eq } from 'drizzle-orm'
import { schedules } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { dayOf } from '#lib/zh/date.ts'
import { storyPath } from '../addresses.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { moveStory } from './move.ts'
import type { StoryOnDesk } from './onDesk.ts'
import { putReadersRow } from './readersRow.ts'
import type { ReleasedText } from './releasedText.ts'
import { openLateReview } from './review/lateReview.ts'
import { liveRevision } from './revision.ts'

/** Who does it, without a role: the clock has none. */
type Doing = Pick<Deed, 'at'> & { actor: Pick<Deed['actor'], 'id' | 'name'> }

/** A released text goes before readers; what a schedule or a 快讯 needs besides goes with it. */
export async function putLive(
  tx: Transaction,
  deed: Doing,
  found: StoryOnDesk,
  { release, revision }: ReleasedText,
  more: Record<string, unknown> = {},
): Promise<string> {
  const { story, channel } = found
  const live = await liveRevision(tx, story.id)
  const publishedAt = live?.publishedAt ?? deed.at
  const { sourceName } = release
  const shown = { publishedAt, modifiedAt: live ? deed.at : null, sourceName }
  await putReadersRow(tx, found, revision, shown)
  await tx.delete(schedules).where(eq(schedules.storyId, story.id))
  if (release.basis === 'brief') await openLateReview(tx, deed, { ...release, kind: 'brief' })
  await moveStory(tx, deed, found)
  const details = { revision: revision.number, release: release.id, ...more }
  await record(tx, deed, 'publishStory', `story:${story.id}`, details)
  return storyPath({ channel: channel.slug, day: dayOf(publishedAt), id: story.id })
}
