import type { Metadata } from 'next'
import { BoardSide } from '#components/desk/board/boardSide.tsx'
import { ButtonLink } from '#components/desk/button.tsx'
import { LiveRefresh } from '#components/desk/live/liveRefresh.tsx'
import { NotForYou } from '#components/desk/notForYou.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { Filters, SearchField } from '#components/desk/storyList/filters.tsx'
import { ListKeys } from '#components/desk/storyList/listKeys.tsx'
import { Pipeline } from '#components/desk/storyList/pipeline.tsx'
import { longDate, weekday } from '#lib/zh/date.ts'
import { newStoryPath } from '#newsroom/deskAddresses.ts'
import { can } from '#newsroom/people/can.ts'
import { mostCounted } from '#newsroom/stories/board/strip.ts'
import { onlyNames, readListAddress } from '#newsroom/stories/listFilter.ts'
import { deskActor } from '../../session.ts'
import { deskLook } from '../../tasks.ts'
import { ListPage } from './listPage.tsx'
import { readBoard, readRows } from './readList.ts'

type Query = Record<string, string | string[] | undefined>
type Props = { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: titleOf(await searchParams) }
}

/** 待我审 and 校对 have lines of their own in the side bar: they are pages to whoever comes that way. */
function titleOf(query: Query): string {
  const { only } = readListAddress(query).filter
  return only === 'review' || only === 'proof' ? onlyNames[only] : '稿库'
}

/** 稿库, the board: stages on top, every story that one may see, what is late at the side. */
export default async function StoriesPage({ searchParams }: Props) {
  const actor = await deskActor()
  const look = await deskLook()
  const query = await searchParams
  const { filter, place, found, faults } = readListAddress(query)
  const now = Date.now()
  const board = look && (await readBoard(actor, look.tasks, now))
  const list = await readRows(actor, filter, { place, found, now })
  if (!look || !board?.ok || !list.ok) return <NotForYou action="story.read" />
  const { strip, figures, inReview, moment, channels } = board.value
  const { page, progress, authors } = list.value
  return (
    <>
      <PageHead
        title={titleOf(query)}
        about={`${longDate(moment.today)}　${weekday(moment.today)}`}
      >
        <SearchField key={filter.text} text={filter.text} />
        {can(actor, 'story.file') && (
          <ButtonLink href={newStoryPath} kind="primary">
            新建稿件
          </ButtonLink>
        )}
      </PageHead>
      <Pipeline filter={filter} strip={strip} most={mostCounted} />
      <div className="board">
        <div className="board-main">
          <Filters
            filter={filter}
            channels={channels}
            authors={authors}
            count={page.found?.count ?? { number: page.rows.length, isCeiling: false }}
          />
          <div className="board-list">
            {faults.map((sentence) => (
              <Notice key={sentence} kind="mind">
                {sentence}
              </Notice>
            ))}
            <ListPage
              filter={filter}
              page={page}
              progress={progress}
              channels={channels}
              moment={moment}
            />
          </div>
          <ListKeys page="稿库" />
        </div>
        <BoardSide tasks={look.tasks} today={figures} inReview={inReview} moment={moment} />
      </div>
      <LiveRefresh />
    </>
  )
}
