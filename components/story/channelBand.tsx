import { channelPath } from '#newsroom/addresses.ts'
import type { Channel } from '#newsroom/channels/published.ts'
import type { StoryLine } from '#newsroom/stories/published.ts'
import { SectionHead } from '../page/sectionHead.tsx'
import { StoryLink } from './storyLink.tsx'

/** A channel's latest on the front page: one headline in full, the others as a list. */
export function ChannelBand({ channel, stories }: { channel: Channel; stories: StoryLine[] }) {
  const [first, ...rest] = stories
  if (!first) return null
  return (
    <section data-hue={channel.hue} className="headlines">
      <SectionHead title={channel.name} more={channelPath(channel.slug)} />
      <h3 className="song set-[1.1875rem]/[1.75rem] pb-2 font-bold">
        <StoryLink story={first} />
      </h3>
      <ul className="shards">
        {rest.map((story) => (
          <li key={story.id}>
            <StoryLink story={story} isShort />
          </li>
        ))}
      </ul>
    </section>
  )
}
