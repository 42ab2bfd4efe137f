import '../../lists.css'
import type { Metadata } from 'next'
import { cache } from 'react'
import { Breadcrumb } from '#components/page/breadcrumb.tsx'
import { Frame } from '#components/page/frame.tsx'
import { Pager } from '#components/page/pager.tsx'
import { SectionHead } from '#components/page/sectionHead.tsx'
import { ShareTags } from '#components/page/shareTags.tsx'
import { Stream } from '#components/story/stream.tsx'
import { type Day, longDate, monthDay, weekday } from '#lib/zh/date.ts'
import { calendarPath, channelPath, dayPath, siteSharePath } from '#newsroom/addresses.ts'
import { channelBySlug } from '#newsroom/channels/published.ts'
import { dayAfter, dayBefore, storiesOfDay } from '#newsroom/stories/published.ts'
import { alternatesOf } from '../../alternates.ts'
import { Rail } from '../../rail.tsx'
import { readHouse } from '../../readHouse.ts'

type Props = { params: Promise<{ channel: string; day: Day }> }

const readDay = cache(async (slug: string, day: Day) => {
  const channel = await channelBySlug(slug)
  if (!channel) throw new Error(`no channel ${slug}: the resolver lets none through`)
  const [stories, earlier, later] = await Promise.all([
    storiesOfDay(channel.id, day),
    dayBefore(channel.id, day),
    dayAfter(channel.id, day),
  ])
  return { channel, day, stories, earlier, later }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { channel: slug, day } = await params
  const found = await readDay(slug, day)
  return {
    ...wordsOf(found),
    alternates: alternatesOf(dayPath(slug, day), { channel: slug, title: found.channel.fullName }),
  }
}

const wordsOf = ({ channel, day, stories }: Awaited<ReturnType<typeof readDay>>) => ({
  title: `${longDate(day)}${channel.fullName}`,
  description: `${channel.fullName}${longDate(day)}刊发的全部${stories.length}篇稿件。`,
})

/** 2018年5月 */
const monthName = (day: Day): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`

export default async function DayPage({ params }: Props) {
  const { channel: slug, day } = await params
  const [house, found] = await Promise.all([readHouse(), readDay(slug, day)])
  const { channel, stories, earlier, later } = found
  const path = channelPath(slug)
  return (
    <Frame house={house} current={path}>
      <ShareTags
        {...wordsOf(found)}
        path={dayPath(slug, day)}
        picture={siteSharePath}
        siteName={house.settings.site.name}
      />
      <Breadcrumb
        steps={[
          { name: '首页', href: '/' },
          { name: channel.fullName, href: path },
          { name: monthName(day), href: calendarPath(slug, day.slice(0, 7)) },
          { name: monthDay(day) },
        ]}
      />
      <h1 className="song set-[2rem]/[2.75rem] pt-3 pb-6 lg:set-[2.875rem]/[3.875rem]">
        {longDate(day)}
        <span className="song-light set-[1.25rem]/[2rem] ml-4 inline-block text-ink-2 lg:set-[1.5625rem]/[2.375rem]">
          {weekday(day)}
        </span>
      </h1>
      <div className="columns mt-0!" data-hue={channel.hue}>
        <section>
          <SectionHead title={`${channel.fullName}当日稿件`}>共{stories.length}条</SectionHead>
          <Stream stories={stories} today={house.day} />
          <Pager label="前一天和后一天">
            {earlier && <a href={dayPath(slug, earlier)}>前一天：{monthDay(earlier)}</a>}
            {later && (
              <a href={dayPath(slug, later)} className="ml-auto">
                后一天：{monthDay(later)}
              </a>
            )}
          </Pager>
        </section>
        <Rail />
      </div>
    </Frame>
  )
}
