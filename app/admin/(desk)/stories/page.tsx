import type { Metadata } from 'next'
import { ButtonLink } from '#components/desk/button.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Pager } from '#components/desk/pager.tsx'
import { Filters, SearchField } from '#components/desk/storyList/filters.tsx'
import { ListKeys } from '#components/desk/storyList/listKeys.tsx'
import { Pipeline } from '#components/desk/storyList/pipeline.tsx'
import { StoryRows } from '#components/desk/storyList/rows.tsx'
import { longDate, weekday } from '#lib/zh/date.ts'
import { newStoryPath } from '#newsroom/deskAddresses.ts'
import { can } from '#newsroom/people/can.ts'
import { readListAddress, storyListPath } from '#newsroom/stories/listFilter.ts'
import { deskActor } from '../../session.ts'
import { readList } from './readList.ts'

export const metadata: Metadata = { title: '稿库' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** 稿库: every story that one may see, newest change first. */
export default async function StoriesPage({ searchParams }: Props) {
  const actor = await deskActor()
  const { filter, place, faults } = readListAddress(await searchParams)
  const list = await readList(actor, filter, place)
  if (!list.ok) return <NotForYou action="story.read" />
  const { page, today, channels, authors, counts, most } = list.value
  const pathOf = (next: typeof place) => next && storyListPath(filter, next)
  return (
    <>
      <PageHead title="稿库" about={`${longDate(today)}　${weekday(today)}`}>
        <SearchField key={filter.text} text={filter.text} />
        {can(actor, 'story.file') && (
          <ButtonLink href={newStoryPath} kind="primary">
            新建稿件
          </ButtonLink>
        )}
      </PageHead>
      <Pipeline filter={filter} counts={counts} most={most} />
      <Filters filter={filter} channels={channels} authors={authors} />
      <div className="px-6 pb-14">
        {faults.map((sentence) => (
          <Notice key={sentence} kind="mind">
            {sentence}
          </Notice>
        ))}
        {page.rows.length > 0 && <StoryRows rows={page.rows} channels={channels} today={today} />}
        {page.isCut && (
          <p className="py-3 text-ink-2">
            按文字查找，每次只看最近的一段。更早的稿件请按“下一页”继续找，或用日期缩小范围。
          </p>
        )}
        {page.rows.length === 0 && !page.isCut && (
          <EmptyState>
            没有符合条件的稿件。
            <a href={storyListPath()} className="link">
              看全部稿件
            </a>
          </EmptyState>
        )}
        <Pager of="稿件" newer={pathOf(page.newer)} older={pathOf(page.older)} />
      </div>
      <ListKeys />
    </>
  )
}
