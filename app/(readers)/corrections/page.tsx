import type { Metadata } from 'next'
import { Breadcrumb } from '#components/page/breadcrumb.tsx'
import { Frame } from '#components/page/frame.tsx'
import { Pager } from '#components/page/pager.tsx'
import { ShareTags } from '#components/page/shareTags.tsx'
import { Ledger } from '#components/story/ledger.tsx'
import { addressOf, correctionsPath, siteSharePath } from '#newsroom/addresses.ts'
import { correctionLedger } from '#newsroom/corrections/published.ts'
import { alternatesOf } from '../alternates.ts'
import { Rail } from '../rail.tsx'
import { readHouse } from '../readHouse.ts'

type Props = { searchParams: Promise<{ before?: string }> }

const rows = 30

const title = '更正与说明'
const description = '已经发布的稿件改了什么、什么时候改的，都记在这里。'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title,
    description,
    alternates: alternatesOf(correctionsPath(cursorOf(await searchParams))),
  }
}

function cursorOf({ before }: { before?: string }) {
  const query = new URLSearchParams(before === undefined ? {} : { before })
  const address = addressOf(correctionsPath(), query)
  return address?.kind === 'corrections' ? address.before : undefined
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const cursor = cursorOf(await searchParams)
  const [house, found] = await Promise.all([readHouse(), correctionLedger(rows + 1, cursor)])
  const entries = found.slice(0, rows)
  const last = found.length > rows ? entries.at(-1) : undefined
  return (
    <Frame house={house} current={correctionsPath()}>
      <ShareTags
        title={title}
        description={description}
        path={correctionsPath()}
        picture={siteSharePath}
        siteName={house.settings.site.name}
      />
      <Breadcrumb steps={[{ name: '首页', href: '/' }, { name: '更正与说明' }]} />
      <header className="pt-3 pb-6">
        <h1 className="song set-[2.375rem]/[3.25rem] lg:set-[3.75rem]/[4.875rem]">更正与说明</h1>
        <p className="max-w-[38em] set-[1rem]/[1.6875rem] text-ink-2">
          稿件发布以后改动了事实、数字、姓名、图片或文字，都在这里写明改前改后和时间，原稿页面同时注明。
          发现差错，请
          <a href="/contact" className="underlined">
            告诉我们
          </a>
          。
        </p>
      </header>
      <div className="columns mt-0!">
        <section>
          <Ledger entries={entries} />
          <Pager label="更早的更正">
            {cursor && <a href={correctionsPath()}>回到最新</a>}
            {last ? (
              <a
                href={correctionsPath({ at: last.correctedAt, id: last.id })}
                rel="next"
                className="ml-auto"
              >
                更早的更正
              </a>
            ) : (
              <span className="py-2 text-meta">以上是全部更正。</span>
            )}
          </Pager>
        </section>
        <Rail />
      </div>
    </Frame>
  )
}
