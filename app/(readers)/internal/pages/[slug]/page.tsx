import type { Metadata } from 'next'
import { cache } from 'react'
import { Breadcrumb } from '#components/page/breadcrumb.tsx'
import { Frame } from '#components/page/frame.tsx'
import { ShareTags } from '#components/page/shareTags.tsx'
import { Body } from '#components/story/body.tsx'
import { Time } from '#components/story/meta.tsx'
import { dayOf, longDate } from '#lib/zh/date.ts'
import { siteSharePath } from '#newsroom/addresses.ts'
import { staticPage } from '#newsroom/pages/published.ts'
import { alternatesOf } from '../../../alternates.ts'
import { Rail } from '../../../rail.tsx'
import { readHouse } from '../../../readHouse.ts'

type Props = { params: Promise<{ slug: string }> }

const readPage = cache(async (slug: string) => {
  const page = await staticPage(slug)
  if (!page) throw new Error(`no page ${slug}: the resolver lets none through`)
  return page
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title, summary } = await readPage((await params).slug)
  return { title, description: summary, alternates: alternatesOf(`/${slug}`) }
}

export default async function StaticPage({ params }: Props) {
  const [house, page] = await Promise.all([readHouse(), readPage((await params).slug)])
  return (
    <Frame house={house} current={`/${page.slug}`}>
      <ShareTags
        title={page.title}
        description={page.summary}
        path={`/${page.slug}`}
        picture={siteSharePath}
        siteName={house.settings.site.name}
      />
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: page.title }]} />
      <h1 className="song set-[2.375rem]/[3.25rem] pt-3 pb-6 lg:set-[3.75rem]/[4.875rem]">
        {page.title}
      </h1>
      <div className="columns mt-0!">
        <article className="ruled pt-6">
          <Body blocks={page.body} />
          <p className="set-[0.9375rem]/[1.5rem] mt-10 text-meta">
            本页于<Time at={page.modifiedAt}>{longDate(dayOf(page.modifiedAt))}</Time>修改。
          </p>
        </article>
        <Rail />
      </div>
    </Frame>
  )
}
