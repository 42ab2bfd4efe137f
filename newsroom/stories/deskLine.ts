import type { StoryContent } from './content.ts'

/**
 * What the story list repeats of a story's content: columns of `stories`. Every verb that makes a
 * revision writes them with it, and `changedAt` besides.
 */
export const deskLine = ({ title, credits }: StoryContent): { title: string; byline: string } => ({
  title,
  byline: credits.bylines.join('、'),
})
