import type { Metadata } from 'next'
import Link from 'next/link'
import { Arranger } from '#components/desk/front/arranger.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { frontPath } from '#newsroom/deskAddresses.ts'
import { arrangementOf, candidatesFor, type FrontPage, frontPages } from '#newsroom/front/onDesk.ts'
import { siteDay, siteSettings } from '#newsroom/settings/published.ts'
import { deskActor } from '../../session.ts'
import { changeFront } from './actions.ts'

export const metadata: Metadata = { title: '版面编排' }

const foreignPage =
  '这一页的版面不由您排。请从上面您分管的页面里选一个；一个也没有时，请管理员给您分管频道。'

type Props = { searchParams: Promise<{ page?: string | string[]; done?: string | string[] }> }

/** 版面: 头条, 要闻 and the lists at the side, of the front page and of each channel. */
export default async function FrontDeskPage({ searchParams }: Props) {
  const actor = await deskActor()
  const pages = await frontPages(actor)
  if (!pages.ok) return <NotForYou action="front.arrange" />
  const { page: asked, done } = await searchParams
  const own = pages.value.filter(({ isOwn }) => isOwn)
  const current = asked === undefined ? own[0] : own.find(({ page }) => page === asked)
  if (!current)
    return (
      <>
        <PageHead title="版面编排" />
        <Pages pages={own} />
        <p className="px-6 py-4">{foreignPage}</p>
      </>
    )
  const { live, slots } = await arrangementOf(current.page)
  const candidates = await candidatesFor(actor, { page: current.page, text: '' })
  const version = live?.version ?? 0
  return (
    <div data-slim-side>
      <Pages pages={own} current={current.page} />
      {done === String(version) && <Notice>新版面已经发布，读者现在就能看到。</Notice>}
      <Arranger
        key={`${current.page} ${version}`}
        page={current.page}
        name={current.name}
        base={version}
        about={
          live ? `上次发布 ${dateTimeOf(live.arrangedAt)}　${live.arrangedByName}` : '还没有排过'
        }
        live={slots}
        initial={{ slots, candidates, query: '', said: '', fault: '', newest: null }}
        action={changeFront}
        now={Date.now()}
        today={siteDay(await siteSettings())}
      />
    </div>
  )
}

function Pages({ pages, current }: { pages: FrontPage[]; current?: string }) {
  return (
    <nav aria-label="页面" className="front-pages">
      {pages.map(({ page, name }) => (
        <Link
          key={page}
          href={`${frontPath}?page=${page}`}
          prefetch={false}
          aria-current={page === current ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
