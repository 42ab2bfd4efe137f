import '../../../../lists.css'
import type { Metadata } from 'next'
import { Breadcrumb } from '#components/page/breadcrumb.tsx'
import { Frame } from '#components/page/frame.tsx'
import { Pager } from '#components/page/pager.tsx'
import { SectionHead } from '#components/page/sectionHead.tsx'
import { ShareTags } from '#components/page/shareTags.tsx'
import { MonthTable } from '#components/story/monthTable.tsx'
import { calendarPath, channelPath, siteSharePath } from '#newsroom/addresses.ts'
import { alternatesOf } from '../../../../alternates.ts'
import { Rail } from '../../../../rail.tsx'
import { readHouse } from '../../../../readHouse.ts'
import { periodName, readCalendar } from './readCalendar.ts'

type Props = { params: Promise<{ channel: string; period: string }> }

const read = async ({ params }: Props) => {
  const { channel, period } = await params
  return readCalendar(channel, period)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const calendar = await read(props)
  const { channel, period } = calendar
  const path = calendarPath(channel.slug, period)
  return {
    ...wordsOf(calendar),
    alternates: alternatesOf(path, { channel: channel.slug, title: channel.fullName }),
  }
}

const wordsOf = ({ channel, period, total }: Awaited<ReturnType<typeof readCalendar>>) => ({
  title: `${channel.fullName}${periodName(period)}往期`,
  description: `${channel.fullName}${periodName(period)}每天刊发的稿件，共${total}篇，按日期查。`,
})

/** A channel's calendar: a year by its months, or one month; each day leads to its stories. */
export default async function CalendarPage(props: Props) {
  const [house, calendar] = await Promise.all([readHouse(), read(props)])
  const { channel, period, months, counts, total, earlier, later } = calendar
  const { slug, fullName, hue } = channel
  const year = period.slice(0, 4)
  const isMonth = period !== year
  return (
    <Frame house={house} current={channelPath(slug)}>
      <ShareTags
        {...wordsOf(calendar)}
        path={calendarPath(slug, period)}
        picture={siteSharePath}
        siteName={house.settings.site.name}
      />
      <Breadcrumb
        steps={[
          { name: '首页', href: '/' },
          { name: fullName, href: channelPath(slug) },
          ...(isMonth ? [{ name: `${year}年`, href: calendarPath(slug, year) }] : []),
          { name: isMonth ? `${Number(period.slice(5))}月` : `${year}年` },
        ]}
      />
      <h1 className="song set-[2rem]/[2.75rem] pt-3 pb-6 lg:set-[2.875rem]/[3.875rem]">
        {periodName(period)}
      </h1>
      <div className="columns mt-0!" data-hue={hue}>
        <section>
          <SectionHead title={`${fullName}往期`}>共{total}篇</SectionHead>
          <div className={isMonth ? 'months single' : 'months'}>
            {months.map((month) => (
              <MonthTable
                key={month}
                channel={slug}
                month={month}
                counts={counts}
                {...(!isMonth && { href: calendarPath(slug, month) })}
              />
            ))}
          </div>
          {/* A year that stands alone leads nowhere else than to its channel */}
          <Pager label="前后的往期">
            {!earlier && !later && !isMonth && <a href={channelPath(slug)}>回到{fullName}</a>}
            {earlier && <a href={calendarPath(slug, earlier)}>{periodName(earlier)}</a>}
            {isMonth && <a href={calendarPath(slug, year)}>{year}年全年</a>}
            {later && (
              <a href={calendarPath(slug, later)} className="ml-auto">
                {periodName(later)}
              </a>
            )}
          </Pager>
        </section>
        <Rail />
      </div>
    </Frame>
  )
}
