import { eq } from 'drizzle-orm'
import { channels, sources, stories } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { inChinese, sentenceOf } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { putOnDesk } from '../search/desk/putOnDesk.ts'
import { type StoryContent, storyContent } from './content.ts'
import { deskLine } from './deskLine.ts'
import { draftFrom } from './draft/storyDraft.ts'
import { contentFields } from './fieldNames.ts'
import { addRevision } from './revision.ts'

export type NewStory = {
  channelId: number
  sourceId: number
  content: StoryContent
  isDemo?: boolean
}

/** A reporter files a story: it gets its number for life and a first revision, and is a draft. */
export async function fileStory(
  deed: Deed,
  story: NewStory,
): Promise<
  Result<{ id: number }, 'notAllowed' | 'badContent' | 'unknownChannel' | 'unknownSource'>
> {
  if (!can(deed.actor, 'story.file')) return notAllowed('story.file')
  const content = storyContent.safeParse(story.content, inChinese)
  if (!content.success) return refused('badContent', sentenceOf(content.error, contentFields))
  return transact(async (tx) => {
    const [channel] = await tx.select().from(channels).where(eq(channels.id, story.channelId))
    if (!channel) return refused('unknownChannel', '没有这个频道，请重新选择。')
    if (channel.retiredAt !== null)
      return refused('unknownChannel', `频道“${channel.name}”已经停用，请换一个频道。`)
    const [source] = await tx.select().from(sources).where(eq(sources.id, story.sourceId))
    if (!source) return refused('unknownSource', '稿源不在名单上，请重新选择。')
    const [row] = await tx
      .insert(stories)
      .values({
        channelId: channel.id,
        state: 'draft',
        isDemo: story.isDemo ?? false,
        filedAt: deed.at,
        changedAt: deed.at,
        stateSince: deed.at,
        authorId: deed.actor.id,
        ...deskLine(content.data),
      })
      .returning({ id: stories.id })
    if (!row) throw new Error('insert returned no row')
    const first = { storyId: row.id, sourceId: source.id, content: content.data, reason: '初稿' }
    await addRevision(tx, deed, first)
    const place = { channelId: channel.id, sourceId: source.id }
    await putOnDesk(tx, row.id, async () => draftFrom(content.data, place))
    await record(tx, deed, 'fileStory', `story:${row.id}`)
    return done(row)
  })
}
