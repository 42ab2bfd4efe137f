import './lists.css'
import type { Metadata } from 'next'
import { Frame } from '#components/page/frame.tsx'
import { JsonLd } from '#components/page/jsonLd.tsx'
import { Pager } from '#components/page/pager.tsx'
import { SectionHead } from '#components/page/sectionHead.tsx'
import { ShareTags } from '#components/page/shareTags.tsx'
import { ChannelBand } from '#components/story/channelBand.tsx'
import { EarlierDays } from '#components/story/earlierDays.tsx'
import { LeadStory } from '#components/story/leadStory.tsx'
import { organizationLd } from '#components/story/storyLd.ts'
import { Stream } from '#components/story/stream.tsx'
import { siteSharePath } from '#newsroom/addresses.ts'
import { alternatesOf } from './alternates.ts'
import { Rail } from './rail.tsx'
import { readFront } from './readFront.ts'
import { readHouse } from './readHouse.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { settings } = await readHouse()
  const { name, house } = settings.site
  return {
    title: { absolute: `${name} - ${house}` },
    description: descriptionOf(name),
    alternates: alternatesOf('/', { title: name, isOwn: true }),
  }
}

const descriptionOf = (name: string): string =>
  `${name}：哈尔滨的本地新闻，今天的头条、要闻和各频道最新稿件。`

export default async function FrontPage() {
  const house = await readHouse()
  const front = await readFront(house)
  const { site } = house.settings
  return (
    <Frame house={house} current="/">
      <ShareTags
        title={site.name}
        description={descriptionOf(site.name)}
        path="/"
        picture={siteSharePath}
        siteName={site.name}
      />
      <JsonLd of={organizationLd(site)} />
      {front.lead ? (
        <LeadStory {...front} lead={front.lead} />
      ) : (
        <h1>{house.settings.site.name}</h1>
      )}
      <div className="columns">
        <section>
          <SectionHead title="最新">今日共{front.countToday}条　按发布时间排列</SectionHead>
          <Stream stories={front.stream} today={house.day} />
          <Pager label="更早的稿件">
            <EarlierDays
              days={front.earlierDays}
              channel={front.mainChannel}
              lastDay={front.lastDay}
            />
          </Pager>
        </section>
        <Rail />
      </div>
      <div className="bands">
        {front.bands.map(({ channel, stories }) => (
          <ChannelBand key={channel.id} channel={channel} stories={stories} />
        ))}
      </div>
    </Frame>
  )
}
