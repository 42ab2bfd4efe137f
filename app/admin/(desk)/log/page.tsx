import type { Metadata } from 'next'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Pager } from '#components/desk/pager.tsx'
import { Section } from '#components/desk/section.tsx'
import { logPath } from '#newsroom/deskAddresses.ts'
import { logEntries } from '#newsroom/log/entries.ts'
import { can } from '#newsroom/people/can.ts'
import type { Query } from '../../query.ts'
import { deskActor } from '../../session.ts'
import { Chain } from './chain.tsx'
import { Entries } from './entries.tsx'
import { LogFilterForm } from './filterForm.tsx'
import { filterQuery, readFilter } from './readFilter.ts'

export const metadata: Metadata = { title: '审计记录' }

type Props = { searchParams: Promise<Query> }

/** Who did what and when, latest first; and the proof that nothing of it was changed. */
export default async function LogPage({ searchParams }: Props) {
  const actor = await deskActor()
  if (!can(actor, 'log.read')) return <NotForYou action="log.read" />
  const { texts, filter, faults, after } = readFilter(await searchParams)
  const { rows, next } = await logEntries(filter, after)
  return (
    <>
      <PageHead title="审计记录" about="只能添加，不能修改" />
      <div className="grid gap-10 px-6 py-6">
        <Chain mayCheck={can(actor, 'log.check')} />
        <Section title="记录">
          <LogFilterForm texts={texts} />
          {faults.map((fault) => (
            <Notice key={fault} kind="mind">
              {fault}
            </Notice>
          ))}
          {rows.length === 0 ? (
            <EmptyState>
              没有这样的记录。{' '}
              <a href={logPath} className="link">
                看全部
              </a>
            </EmptyState>
          ) : (
            <Entries rows={rows} />
          )}
          {after && (
            <p>
              <a href={`${logPath}?${filterQuery(texts)}`} className="link">
                回到最新的记录
              </a>
            </p>
          )}
          <Pager of="记录" newer={null} older={next && `${logPath}?${filterQuery(texts, next)}`} />
        </Section>
      </div>
    </>
  )
}
