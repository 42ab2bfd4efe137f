import type { PublishedStory } from '#newsroom/stories/published.ts'

/** The sign in the margin of a wide page: 冫, the channel, the story's first tag, set vertically. */
export function StoryMargin({
  story,
  channelName,
}: {
  story: PublishedStory
  channelName: string
}) {
  return (
    <p aria-hidden="true" className="margin-sign no-print">
      <img src="/brand/mark.svg" alt="" width={19} height={48} className="h-12 w-auto" />
      <span className="song set-[1.25rem]/[1.75rem] tracking-[.1em] text-hue">{channelName}</span>
      <span className="set-[0.875rem]/[1.5rem] tracking-[.1em] text-meta">
        {story.content.tags[0]}
      </span>
    </p>
  )
}
