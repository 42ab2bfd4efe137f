import { headlineLength } from '#lib/zh/length.ts'
import type { StoryContent } from './content.ts'

/** Lists, ranks and slots have room for 15 字; 16 and more are refused when a story goes live. */
export const longestShortTitle = 15

/** Why a story's title cannot stand in lists, as a sentence for the editor; null where it can. */
export function titleTooLong({ title, shortTitle }: StoryContent): string | null {
  const length = headlineLength(shortTitle ?? title)
  if (length <= longestShortTitle) return null
  return shortTitle
    ? `短标题有${length}字，最多${longestShortTitle}字，请改短。`
    : `标题有${length}字，列表里放不下，请另写一条${longestShortTitle}字以内的短标题。`
}
