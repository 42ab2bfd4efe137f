'use client'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { CoverChoice } from './coverChoice.tsx'
import { type Choices, InfoPane } from './infoPane.tsx'
import { OutlinePane } from './outlinePane.tsx'

type Props = {
  storyId: number
  draft: StoryDraft
  choices: Choices
  /** A live story keeps its address, and with it its channel. */
  isChannelFixed: boolean
  onChange: (part: Partial<StoryDraft>, isComposing: boolean) => void
}

/** What stands beside the text: its outline, what is said about it, its cover. */
export function AboutPane({ storyId, draft, choices, isChannelFixed, onChange }: Props) {
  return (
    <aside className="writing-about" aria-label="大纲和稿件信息">
      <OutlinePane body={draft.body} />
      <InfoPane
        draft={draft}
        choices={choices}
        isChannelFixed={isChannelFixed}
        onChange={onChange}
      />
      {!draft.isBrief && (
        <CoverChoice
          storyId={storyId}
          draft={draft}
          channels={choices.channels}
          onChoose={(coverSalt) => onChange({ coverSalt }, false)}
        />
      )}
    </aside>
  )
}
