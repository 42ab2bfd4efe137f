import '../lists.css'
import type { Metadata } from 'next'
import { Breadcrumb } from '#components/page/breadcrumb.tsx'
import { Frame } from '#components/page/frame.tsx'
import { Pager } from '#components/page/pager.tsx'
import { SectionHead } from '#components/page/sectionHead.tsx'
import { ShareTags } from '#components/page/shareTags.tsx'
import { ChannelLead } from '#components/story/channelLead.tsx'
import { EarlierDays } from '#components/story/earlierDays.tsx'
import { Stream } from '#components/story/stream.tsx'
import { channelPath, siteSharePath } from '#newsroom/addresses.ts'
import { alternatesOf } from '../alternates.ts'
import { Rail } from '../rail.tsx'
import { readHouse } from '../readHouse.ts'
import { readChannel } from './readChannel.ts'

type Props = {
  params: Promise<{ channel: string }>
  searchParams: Promise<{ before?: string }>
}

const read = async ({ params, searchParams }: Props) =>
  readChannel((await params).channel, (await searchParams).before ?? null)

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { channel, isFirstPage, path } = await read(props)
  return {
    title: isFirstPage ? channel.fullName : `${channel.fullName}：更早的稿件`,
    description: isFirstPage ? channel.about : `${channel.fullName}更早的稿件，按发布时间排列。`,
    alternates: alternatesOf(path, {
      channel: channel.slug,
      title: channel.fullName,
      isOwn: isFirstPage,
    }),
  }
}

export default async function ChannelPage(props: Props) {
  const house = await readHouse()
  const { channel, isFirstPage, headlines, stream, earlierDays, olderPath, lastDay } =
    await read(props)
  return (
    <Frame house={house} current={channelPath(channel.slug)}>
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: channel.fullName }]} />
      <ShareTags
        title={channel.fullName}
        description={channel.about}
        path={channelPath(channel.slug)}
        picture={siteSharePath}
        siteName={house.settings.site.name}
      />
      <div data-hue={channel.hue}>
        <ChannelLead channel={channel} headlines={headlines} />
        <div className="columns">
          <section>
            <SectionHead title={isFirstPage ? '最新' : '更早'}>按发布时间排列</SectionHead>
            <Stream stories={stream} today={house.day} channel={channel.slug} />
            {stream.length === 0 && !isFirstPage && (
              <p className="py-6 text-ink-2">没有更早的稿件了。</p>
            )}
            <Pager label="更早的稿件">
              {isFirstPage ? (
                <EarlierDays days={earlierDays} channel={channel} lastDay={lastDay} isHere />
              ) : (
                <a href={channelPath(channel.slug)}>回到最新</a>
              )}
              {olderPath && (
                <a href={olderPath} rel="next" className="md:ml-auto">
                  下一页
                </a>
              )}
            </Pager>
          </section>
          <Rail />
        </div>
      </div>
    </Frame>
  )
}
