import type { Hue } from '#newsroom/channels/published.ts'
import type { StoryLine } from '#newsroom/stories/published.ts'
import { SectionHead } from '../page/sectionHead.tsx'
import { StoryLink } from './storyLink.tsx'

type Props = { title: string; stories: StoryLine[]; hue: Hue; more?: string }

/** A list at the side: 本地要闻, 国内要闻. Nothing where nobody has arranged one. */
export function SideList({ title, stories, hue, more }: Props) {
  if (stories.length === 0) return null
  return (
    <section data-hue={hue}>
      <SectionHead title={title} {...(more && { more })} />
      <ul className="shards headlines">
        {stories.map((story) => (
          <li key={story.id}>
            <StoryLink story={story} />
          </li>
        ))}
      </ul>
    </section>
  )
}
