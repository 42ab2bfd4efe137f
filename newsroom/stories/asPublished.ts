import { dayOf } from '#lib/zh/date.ts'
import { wordCount } from '#lib/zh/length.ts'
import type { StoryAtWork } from './atWork.ts'
import { plainText, type StoryContent } from './content.ts'
import { toBlocks } from './draft/finish.ts'
import type { StoryDraft } from './draft/storyDraft.ts'
import { contentOf } from './draft/toContent.ts'
import type { PublishedStory } from './published.ts'

/**
 * What readers' components would be given of a draft if it went live at `at` (ms UTC). Nothing of it
 * is stored; unfinished blocks are left out, and blank fields stand as they are. `revisionId` is 0:
 * what shows a story by it knows a preview.
 */
export function asPublished(
  story: StoryAtWork,
  draft: StoryDraft,
  { sourceName, at }: { sourceName: string; at: number },
): PublishedStory {
  const body = toBlocks(draft.body)
  const blocks = body.ok ? body.blocks : body.soFar
  const content = contentOf(draft, blocks) as StoryContent
  const publishedAt = story.publishedAt ?? at
  return {
    id: story.id,
    storyId: story.id,
    revisionId: 0,
    channelId: story.channelId,
    channel: story.channel,
    channelName: story.channelName,
    hue: story.hue,
    publishedAt,
    day: dayOf(publishedAt),
    modifiedAt: story.publishedAt === null ? null : at,
    title: content.title,
    shortTitle: content.shortTitle ?? content.title,
    summary: content.summary,
    sourceName,
    // A draft stands in no list yet: nothing of it leads to one
    sourceId: null,
    origin: content.origin,
    coverSalt: content.coverSalt,
    isBrief: content.isBrief,
    isDemo: story.isDemo,
    wordCount: wordCount(plainText(blocks)),
    content,
  }
}
