import type { StoryContent } from './content.ts'
import type { StoryDraft } from './draft/storyDraft.ts'

/**
 * What the story list repeats of a story's working text: columns of `stories`. Every verb that changes
 * that text writes them with it, and `changedAt` besides.
 */
export const deskLine = (text: StoryContent | StoryDraft): { title: string; byline: string } => ({
  title: text.title,
  byline: ('credits' in text ? text.credits : text).bylines.join('、'),
})
