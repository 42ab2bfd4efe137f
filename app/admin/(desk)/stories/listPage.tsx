import type { Moment } from '#components/desk/board/deskTime.ts'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { Pager } from '#components/desk/pager.tsx'
import { StoryRows } from '#components/desk/storyList/rows.tsx'
import { longDate } from '#lib/zh/date.ts'
import type { Channel } from '#newsroom/channels/published.ts'
import type { Progress } from '#newsroom/stories/board/progress.ts'
import { type ListFilter, storyListPath } from '#newsroom/stories/listFilter.ts'
import type { Listed } from './readList.ts'

type Props = {
  filter: ListFilter
  page: Listed
  progress: ReadonlyMap<number, Progress>
  channels: Channel[]
  moment: Moment
}

/** The rows of one page of the list, or why there is none, and the way to the next. */
export function ListPage({ filter, page, ...shown }: Props) {
  const pathOf = (next: Listed['older']) => next && storyListPath(filter, next)
  const { rows, found, sentence } = page
  return (
    <>
      {sentence && <Notice kind="mind">{sentence}</Notice>}
      {found && <FoundNotices found={found} />}
      {rows.length > 0 && <StoryRows rows={rows} passages={found?.passages} {...shown} />}
      {rows.length === 0 && !sentence && (
        <EmptyState>
          {emptySentence(filter)}
          <a href={storyListPath()} className="link">
            看全部稿件
          </a>
        </EmptyState>
      )}
      <Pager of="稿件" newer={pathOf(page.newer)} older={pathOf(page.older)} />
    </>
  )
}

/** What has to be known about what words found. */
function FoundNotices({ found }: { found: NonNullable<Listed['found']> }) {
  const { lookedSince, isWhole } = found
  return (
    <>
      {lookedSince && (
        <p className="py-3 text-ink-2">
          这些词几乎篇篇都有，只找了{longDate(lookedSince)}
          以来的稿件。请加一个更具体的词，或按“下一页”往前找。
        </p>
      )}
      {!isWhole && (
        <p className="py-3 text-ink-2">刚改动的稿件正在编入索引，可能暂时没有列出，请稍后刷新。</p>
      )}
    </>
  )
}

function emptySentence({ only, text }: ListFilter): string {
  if (only) return emptyWords[only]
  return text
    ? '没有找到含这些字词的稿件。可以少写几个词，或去掉筛选条件。'
    : '没有符合条件的稿件。'
}

const emptyWords = {
  mine: '现在没有等您处理的稿件。',
  review: '现在没有等您审的稿件。',
  proof: '现在没有要校的稿件。',
  returned: '没有退回待修改的稿件。',
}
