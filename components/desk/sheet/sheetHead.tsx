import type { ReactNode } from 'react'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { ReviewSheet } from '#newsroom/stories/review/sheet.ts'
import { Notice } from '../notice.tsx'
import { StateChip } from '../storyList/stateChip.tsx'

/** Which story it is, where it stands, and whether its record is whole. */
export function SheetHead({ story, chain }: Pick<ReviewSheet, 'story' | 'chain'>) {
  const { id, title, byline, channelName, sourceName, authors, filedAt, state } = story
  const isLive = story.publishedAt !== null
  return (
    <section aria-label="稿件" className="grid gap-4">
      <h2 className="song set-[1.75rem]/[2.5rem]">{title || '（还没有标题）'}</h2>
      <dl className="sheet-facts">
        <Fact name="稿号">{id}</Fact>
        <Fact name="频道">{channelName}</Fact>
        <Fact name="稿源">{sourceName || '未选'}</Fact>
        <Fact name="署名">{byline || '未署名'}</Fact>
        <Fact name="写过的人">{authors.join('、') || '没有记录'}</Fact>
        <Fact name="来稿时间">{dateTimeOf(filedAt)}</Fact>
        <Fact name="现在">
          <StateChip state={state} />
          {isLive && state !== 'published' && '　读者看到的是上一版'}
        </Fact>
        <Fact name="读者可见">
          {story.publishedAt === null ? '不可见' : `${dateTimeOf(story.publishedAt)}起`}
        </Fact>
      </dl>
      <Chain chain={chain} />
    </section>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Chain({ chain: { entries, brokenAt } }: Pick<ReviewSheet, 'chain'>) {
  if (brokenAt === null)
    return <p className="text-ink-2">审计记录：本稿{entries}条，前后相连，没有被改过。</p>
  return (
    <Notice kind="mind">
      <b>审计记录对不上：</b>第{brokenAt}
      条或它前后的一条被改过、删过或插入，这张审稿单不能作数。请保护现场，用备份核对，并报告总编。
    </Notice>
  )
}
