import type { Moment } from '#components/desk/board/deskTime.ts'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Pager } from '#components/desk/pager.tsx'
import { StoryRows } from '#components/desk/storyList/rows.tsx'
import type { Channel } from '#newsroom/channels/published.ts'
import type { Progress } from '#newsroom/stories/board/progress.ts'
import { type ListFilter, type ListPlace, storyListPath } from '#newsroom/stories/listFilter.ts'
import type { StoryPage } from '#newsroom/stories/storyList.ts'

type Props = {
  filter: ListFilter
  page: StoryPage
  progress: ReadonlyMap<number, Progress>
  channels: Channel[]
  moment: Moment
}

/** The rows of one page of the list, or why there is none, and the way to the next. */
export function ListPage({ filter, page, ...shown }: Props) {
  const pathOf = (next: ListPlace | null) => next && storyListPath(filter, next)
  return (
    <>
      {page.rows.length > 0 && <StoryRows rows={page.rows} {...shown} />}
      {page.isCut && (
        <p className="py-3 text-ink-2">
          按文字查找，每次只看最近的一段。更早的稿件请按“下一页”继续找，或用日期缩小范围。
        </p>
      )}
      {page.rows.length === 0 && !page.isCut && (
        <EmptyState>
          {filter.only === undefined ? '没有符合条件的稿件。' : emptyWords[filter.only]}
          <a href={storyListPath()} className="link">
            看全部稿件
          </a>
        </EmptyState>
      )}
      <Pager of="稿件" newer={pathOf(page.newer)} older={pathOf(page.older)} />
    </>
  )
}

const emptyWords = {
  mine: '现在没有等您处理的稿件。',
  review: '现在没有等您审的稿件。',
  proof: '现在没有要校的稿件。',
  returned: '没有退回待修改的稿件。',
}
