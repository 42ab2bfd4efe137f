import type { Channel } from '#newsroom/channels/published.ts'
import type { Headlines } from '#newsroom/front/published.ts'
import type { StoryLine } from '#newsroom/stories/published.ts'
import { Cover } from './cover.tsx'
import { Meta } from './meta.tsx'
import { StoryLink } from './storyLink.tsx'
import { TopStories } from './topStories.tsx'

/** The head of a channel: its name, then its lead beside 要闻, as on the front but smaller. */
export function ChannelLead({ channel, headlines }: { channel: Channel; headlines: Headlines }) {
  const { lead, topStories } = headlines
  return (
    <>
      <header className="pt-3 pb-6">
        <h1 className="song set-[2.375rem]/[3.25rem] lg:set-[3.75rem]/[4.875rem]">
          {channel.fullName}
        </h1>
        <p className="set-[1rem]/[1.6875rem] text-ink-2">{channel.about}</p>
      </header>
      {lead && (
        <div className="columns ruled mt-0! pt-6">
          <Lead story={lead} />
          <TopStories stories={topStories} isBeside />
        </div>
      )}
    </>
  )
}

function Lead({ story }: { story: StoryLine }) {
  return (
    <section aria-label="头条" className="channel-lead row">
      <h2 className="sr-only">头条</h2>
      <h3 className="song set-[1.75rem]/[2.375rem] lg:set-[2.875rem]/[3.875rem]">
        <StoryLink story={story} />
      </h3>
      <div>
        <p className="set-[1.0625rem]/[1.9375rem] text-pretty">{story.summary}</p>
        <div className="mt-3">
          <Meta story={story} source="always" />
        </div>
      </div>
      <Cover
        cover={{ hue: story.hue, storyId: story.id, salt: story.coverSalt, detail: 'L' }}
        isFirst
      />
    </section>
  )
}
