import { printable } from '#newsroom/stories/draft/runs.ts'
import type { Draft } from '#newsroom/stories/draft/shape.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'

/** The words alone: the editor began with the whole draft, and what stands at the side has moved on. */
export const wordsOf = ({ kicker, title, subtitle, shortTitle, summary, body }: Draft): Draft => ({
  kicker,
  title,
  subtitle,
  shortTitle,
  summary,
  body,
})

/** Characters that cannot be stored (NUL, halves of pairs) must never stop a save. */
export const clean = (draft: StoryDraft): StoryDraft =>
  JSON.parse(JSON.stringify(draft), (_key, part: unknown) =>
    typeof part === 'string' ? printable(part) : part,
  ) as StoryDraft
