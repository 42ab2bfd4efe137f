import { storyPath } from '#newsroom/addresses.ts'
import type { StoryLine } from '#newsroom/stories/published.ts'
import { Words } from './words.tsx'

/** A story's headline as the link to it; `short` where a list has little room. */
export function StoryLink({ story, isShort = false }: { story: StoryLine; isShort?: boolean }) {
  return (
    <a href={storyPath(story)}>
      <Words text={isShort ? story.shortTitle : story.title} />
    </a>
  )
}
