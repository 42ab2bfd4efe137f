import { asc, desc, eq } from 'drizzle-orm'
import { channels, sources, stories } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { blankDraft } from './draft/storyDraft.ts'
import { noteAuthor } from './storyAuthors.ts'
import { putDraft } from './workingText.ts'

/** A blank sheet in a channel, with its number for life; no revision until somebody makes one. */
export async function startStory(
  deed: Deed,
  { channelId }: { channelId: number },
): Promise<Result<{ id: number }, 'notAllowed' | 'unknownChannel' | 'noSource'>> {
  const { actor, at } = deed
  if (!can(actor, 'story.file')) return notAllowed('story.file')
  return transact(async (tx) => {
    const [channel] = await tx.select().from(channels).where(eq(channels.id, channelId))
    if (!channel) return refused('unknownChannel', '没有这个频道，请重新选择。')
    if (channel.retiredAt !== null)
      return refused('unknownChannel', `频道“${channel.name}”已经停用，请换一个频道。`)
    const [source] = await tx
      .select()
      .from(sources)
      .orderBy(desc(eq(sources.class, 'paper')), asc(sources.id))
      .limit(1)
    if (!source) return refused('noSource', '还没有稿源，请先让管理员添加一个。')
    const [story] = await tx
      .insert(stories)
      .values({
        channelId,
        state: 'draft',
        authorId: actor.id,
        isDemo: false,
        filedAt: at,
        stateSince: at,
      })
      .returning({ id: stories.id })
    if (!story) throw new Error('insert returned no row')
    await putDraft(tx, {
      storyId: story.id,
      content: { ...blankDraft({ channelId, sourceId: source.id }), bylines: [actor.name] },
      version: 1,
      savedById: actor.id,
      savedByName: actor.name,
      savedAt: at,
      window: '',
      sequence: 0,
      runFrom: 1,
    })
    await noteAuthor(tx, deed, story.id)
    await record(tx, deed, 'startStory', `story:${story.id}`, { channel: channel.slug })
    return done(story)
  })
}
