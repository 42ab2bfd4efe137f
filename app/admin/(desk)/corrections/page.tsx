import type { Metadata } from 'next'
import { AfterTabs } from '#components/desk/after/afterTabs.tsx'
import { DoneNotice } from '#components/desk/doneNotice.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Pager } from '#components/desk/pager.tsx'
import { Section } from '#components/desk/section.tsx'
import { correctionsPath } from '#newsroom/addresses.ts'
import { correctionsOnDesk } from '#newsroom/corrections/onDesk.ts'
import { deskCorrectionsPath, storiesPath } from '#newsroom/deskAddresses.ts'
import { type Query, queryText } from '../../query.ts'
import { deskActor } from '../../session.ts'
import { CorrectionRows } from './correctionRows.tsx'
import { LateReviewRow } from './lateReviewRow.tsx'

export const metadata: Metadata = { title: '更正' }

const notices = { reviewed: '补审记下了，这一条不再列在待补审里。' }

type Props = { searchParams: Promise<Query> }

/** 更正: what was corrected, and which of it still waits for another person's eyes. */
export default async function CorrectionsPage({ searchParams }: Props) {
  const actor = await deskActor()
  const query = await searchParams
  const before = cursorIn(queryText(query, 'before'))
  const result = await correctionsOnDesk(actor, before)
  if (!result.ok) return <NotForYou action="story.read" />
  const { open, made, next, mayReview } = result.value
  return (
    <>
      <PageHead title="更正" about={`待补审${open.length}条`}>
        <AfterTabs current={deskCorrectionsPath} />
      </PageHead>
      <div className="grid gap-10 px-6 py-6">
        <DoneNotice notices={notices} done={query['done']} />
        <Section title="待补审">
          <p className="text-ink-2">
            更正由总编一人做，快讯只有两审：上线后24小时内，要由没有经手的同事再看一遍。
          </p>
          {open.length === 0 ? (
            <EmptyState>没有等着补审的文字。</EmptyState>
          ) : (
            <ul aria-label="待补审">
              {open.map((task) => (
                <LateReviewRow key={task.id} task={task} mayReview={mayReview} now={Date.now()} />
              ))}
            </ul>
          )}
        </Section>
        <Section title="全部更正">
          <p className="text-ink-2">
            要更正一篇稿件，请从
            <a href={`${storiesPath}?state=published`} className="link">
              已发布的稿件
            </a>
            里打开它。读者看到的是
            <a href={correctionsPath()} className="link">
              更正记录
            </a>
            ；已撤下的稿件只列在这里。
          </p>
          {made.length === 0 ? (
            <EmptyState>还没有更正。</EmptyState>
          ) : (
            <CorrectionRows rows={made} />
          )}
          <Pager
            of="更正"
            newer={before ? deskCorrectionsPath : null}
            older={next && `${deskCorrectionsPath}?before=${next.at}-${next.id}`}
          />
        </Section>
      </div>
    </>
  )
}

function cursorIn(text: string) {
  const [, at, id] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? []
  return at && id ? { at: Number(at), id: Number(id) } : undefined
}
