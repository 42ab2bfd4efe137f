import type { Channel } from '#newsroom/channels/published.ts'
import type { Headlines } from '#newsroom/front/published.ts'
import { Cover } from './cover.tsx'
import { Meta } from './meta.tsx'
import { StoryLink } from './storyLink.tsx'
import { TopStories } from './topStories.tsx'

/** The head of a channel: its name, then its lead with a picture beside 要闻. */
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
        <section aria-label="头条" className="channel-lead ruled">
          <Cover
            cover={{ hue: lead.hue, storyId: lead.id, salt: lead.coverSalt, detail: 'L' }}
            isFirst
            className="lead-cover"
          />
          <div className="row self-start">
            <h2 className="sr-only">头条</h2>
            <h3 className="song set-[1.75rem]/[2.375rem] lg:set-[2.25rem]/[3rem]">
              <StoryLink story={lead} />
            </h3>
            <p className="set-[1.0625rem]/[1.9375rem] mt-3 text-pretty text-ink-2">
              {lead.summary}
            </p>
            <div className="mt-3">
              <Meta story={lead} source="always" />
            </div>
          </div>
          <TopStories stories={topStories} />
        </section>
      )}
    </>
  )
}
