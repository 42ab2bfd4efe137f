import type { Metadata } from 'next'
import { AfterTabs } from '#components/desk/after/afterTabs.tsx'
import { WhatReadersSee } from '#components/desk/after/whatReadersSee.tsx'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Pager } from '#components/desk/pager.tsx'
import { Section } from '#components/desk/section.tsx'
import { withdrawalsPath } from '#newsroom/deskAddresses.ts'
import { withdrawalsOnDesk } from '#newsroom/stories/withdraw/onDesk.ts'
import { type Query, queryText } from '../../query.ts'
import { deskActor } from '../../session.ts'
import { AlertRow } from './alertRow.tsx'
import { ClosedRows } from './closedRows.tsx'
import { RequestRow } from './requestRow.tsx'

export const metadata: Metadata = { title: '撤稿' }

const notices = {
  asked: '申请交上去了，等另一位总编确认；读者还看得到这篇稿件。',
  withdrawn: '稿件撤下了，读者已经看不到它。',
  dismissed: '申请驳回了，稿件照旧。',
  countersigned: '复签记下了，提醒已经撤掉。',
}

type Props = { searchParams: Promise<Query> }

/** 撤稿: what waits for a second person, what one chief did alone, and what was answered. */
export default async function WithdrawalsPage({ searchParams }: Props) {
  const actor = await deskActor()
  const query = await searchParams
  const before = /^[1-9]\d{0,14}$/.exec(queryText(query, 'before'))?.[0]
  const result = await withdrawalsOnDesk(actor, before ? Number(before) : undefined)
  if (!result.ok) return <NotForYou action="story.read" />
  const { open, alerts, closed, next } = result.value
  return (
    <>
      <PageHead title="撤稿" about={`待确认${open.length}条，待复签${alerts.length}条`}>
        <AfterTabs current={withdrawalsPath} />
      </PageHead>
      <div className="grid gap-10 px-6 py-6">
        <DoneNotice notices={notices} done={query['done']} />
        {alerts.length > 0 && (
          <Section title="紧急撤稿，等人复签">
            <ul aria-label="等人复签的紧急撤稿">
              {alerts.map((alert) => (
                <AlertRow key={alert.id} alert={alert} may={result.value.mayCountersign} />
              ))}
            </ul>
          </Section>
        )}
        <Section title="等人确认的申请">
          <WhatReadersSee />
          {open.length === 0 ? (
            <EmptyState>没有等人确认的撤稿申请。要撤一篇稿件，请从它的页面上申请。</EmptyState>
          ) : (
            <ul aria-label="等人确认的申请">
              {open.map((request) => (
                <RequestRow key={request.id} request={request} may={result.value} />
              ))}
            </ul>
          )}
        </Section>
        <Section title="处理过的申请">
          {closed.length === 0 ? (
            <EmptyState>还没有处理过的申请。</EmptyState>
          ) : (
            <ClosedRows rows={closed} />
          )}
          <Pager
            of="申请"
            newer={before ? withdrawalsPath : null}
            older={next === null ? null : `${withdrawalsPath}?before=${next}`}
          />
        </Section>
      </div>
    </>
  )
}
