import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'

type Props = { storyId: number; draft: StoryDraft }

/** 检查: what the checker finds in the text as it is written. */
export function CheckPane(_: Props) {
  return <p className="text-ink-2">写稿时的检查还没有接到这里。</p>
}
