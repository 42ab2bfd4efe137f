import type { Metadata } from 'next'
import { Breadcrumb } from '#components/page/breadcrumb.tsx'
import { FeedList } from '#components/page/feedList.tsx'
import { Frame } from '#components/page/frame.tsx'
import { SectionHead } from '#components/page/sectionHead.tsx'
import { ShareTags } from '#components/page/shareTags.tsx'
import { channelPath, feedsPath, pathOf, siteSharePath } from '#newsroom/addresses.ts'
import { sourcesInUse } from '#newsroom/archive/published.ts'
import { alternatesOf } from '../alternates.ts'
import { Rail } from '../rail.tsx'
import { readHouse } from '../readHouse.ts'

/** More 稿源 than any paper prints. */
const mostSources = 500

const title = '订阅'
const description = '全站、各频道、各稿源的订阅地址，有 RSS、Atom 和 JSON Feed 三种格式。'

export const generateMetadata = async (): Promise<Metadata> => ({
  title,
  description,
  alternates: alternatesOf(feedsPath, {
    title: (await readHouse()).settings.site.name,
    isOwn: true,
  }),
})

export default async function FeedsPage() {
  const [house, sources] = await Promise.all([readHouse(), sourcesInUse(mostSources)])
  const { name } = house.settings.site
  const channels = house.channels.map(({ slug, fullName, hue }) => ({
    name: fullName === name ? `${fullName}频道` : fullName,
    path: channelPath(slug),
    feed: { channel: slug },
    hue,
  }))
  return (
    <Frame house={house} current={feedsPath}>
      <ShareTags
        title={title}
        description={description}
        path={feedsPath}
        picture={siteSharePath}
        siteName={name}
      />
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: title }]} />
      <header className="pt-3 pb-6">
        <h1 className="song set-[2.375rem]/[3.25rem] lg:set-[3.75rem]/[4.875rem]">{title}</h1>
        <p className="max-w-[38em] set-[1rem]/[1.6875rem] text-ink-2">
          把地址放进阅读器，新稿发布就会收到。稿件更正以后，订阅里的文字随之改正并注明；撤下的稿件不再出现。转载的稿件只给摘要，全文请看原页。
        </p>
      </header>
      <div className="columns mt-0!">
        <div className="grid gap-12">
          <section>
            <SectionHead title="全站和频道">各有最新30篇</SectionHead>
            <FeedList lines={[{ name: '全站', path: '/', feed: {} }, ...channels]} />
          </section>
          {sources.length > 0 && (
            <section>
              <SectionHead title="稿源">只列有稿件在线的</SectionHead>
              <FeedList
                lines={sources.map(({ id, name }) => ({
                  name,
                  path: pathOf({ kind: 'source', sourceId: id }),
                  feed: { sourceId: id },
                }))}
              />
            </section>
          )}
        </div>
        <Rail />
      </div>
    </Frame>
  )
}
