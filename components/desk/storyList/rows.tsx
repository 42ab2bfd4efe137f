import Link from 'next/link'
import { isoOf } from '#lib/zh/date.ts'
import type { Channel } from '#newsroom/channels/published.ts'
import { deskStoryPath } from '#newsroom/deskAddresses.ts'
import type { Passage } from '#newsroom/search/desk/passages.ts'
import type { Progress } from '#newsroom/stories/board/progress.ts'
import type { ListRow } from '#newsroom/stories/storyList.ts'
import { type Moment, shortTime } from '../board/deskTime.ts'
import { ProofSquares, ReviewSquares } from '../board/squares.tsx'
import { Marked } from '../marked.tsx'
import { Table } from '../table.tsx'
import { DeadlineCell } from './deadlineCell.tsx'
import { StateChip } from './stateChip.tsx'

type Props = {
  /** What the table lists; read out. */
  caption?: string
  rows: ListRow[]
  /** Of stories that words have found: where these stand. */
  passages?: ReadonlyMap<number, Passage> | undefined
  progress: ReadonlyMap<number, Progress>
  channels: Channel[]
  moment: Moment
}

const columns = ['稿件', '状态', '三审', '三校', '作者', '时限', '更新']

/** The stories of a page of the list. J and K move along the links of class `row-link`. */
export function StoryRows({ caption = '稿件', rows, passages, progress, channels, moment }: Props) {
  const channelOf = new Map(channels.map((channel) => [channel.id, channel]))
  return (
    <div className="story-rows">
      <Table caption={caption} columns={columns}>
        {rows.map((row) => (
          <StoryRow
            key={row.id}
            row={row}
            passage={passages?.get(row.id)}
            channel={channelOf.get(row.channelId)}
            progress={progress.get(row.id) ?? unknown}
            moment={moment}
          />
        ))}
      </Table>
    </div>
  )
}

const unknown: Progress = {
  reviews: [],
  proofs: [],
  deadline: { kind: 'none' },
  isReturned: false,
  isArchived: false,
}

type RowProps = {
  row: ListRow
  passage: Passage | undefined
  channel: Channel | undefined
  progress: Progress
  moment: Moment
}

function StoryRow({ row, passage, channel, progress, moment }: RowProps) {
  const { reviews, proofs, deadline, isReturned, isArchived } = progress
  return (
    <tr>
      <td>
        <Link
          href={deskStoryPath(row.id)}
          prefetch={false}
          className="row-link song set-[1.0625rem]/[1.5625rem]"
        >
          {passage && row.title ? <Marked runs={passage.title} /> : row.title || '（还没有标题）'}
        </Link>
        <p className="flex gap-3 set-[0.875rem]/[1.375rem] text-ink-2">
          <span data-hue={channel?.hue} className="hue font-bold">
            {channel?.name}
          </span>
          <span className="figures">稿号 {row.id}</span>
        </p>
        {passage?.text && (
          <p className="row-passage">
            <Marked runs={passage.text} />
          </p>
        )}
      </td>
      <td>
        <StateChip state={row.state} isReturned={isReturned} />
      </td>
      <td>
        <ReviewSquares marks={reviews} isArchived={isArchived} />
      </td>
      <td>
        <ProofSquares marks={proofs} isArchived={isArchived} />
      </td>
      <td className="max-w-28 truncate" title={row.byline}>
        {bylineOf(row.byline)}
      </td>
      <td className="figures min-w-20">
        <DeadlineCell deadline={deadline} moment={moment} />
      </td>
      <td className="whitespace-nowrap text-ink-2">
        <time dateTime={isoOf(row.changedAt)}>{shortTime(row.changedAt, moment)}</time>
      </td>
    </tr>
  )
}

/** 记者 吴昌林、王敏、李强 → 吴昌林 等 */
function bylineOf(byline: string): string {
  const [first = '', ...others] = byline.split('、')
  const name = first.replace(/^(?:本报|见习|实习)?(?:记者|通讯员) */, '')
  return others.length > 0 ? `${name} 等` : name || '未署名'
}
