import Link from 'next/link'
import type { Channel } from '#newsroom/channels/published.ts'
import { deskStoryPath } from '#newsroom/deskAddresses.ts'
import type { ListRow } from '#newsroom/stories/storyList.ts'
import { Table } from '../table.tsx'
import { When } from '../when.tsx'
import { StateChip } from './stateChip.tsx'

type Props = { rows: ListRow[]; channels: Channel[]; today: string }

/** The stories of a page of the list. J and K move along the links of class `row-link`. */
export function StoryRows({ rows, channels, today }: Props) {
  const channelOf = new Map(channels.map((channel) => [channel.id, channel]))
  return (
    <div className="story-rows">
      <Table caption="稿件" columns={['稿件', '状态', '作者', '更新']}>
        {rows.map((row) => {
          const channel = channelOf.get(row.channelId)
          return (
            <tr key={row.id}>
              <td>
                <Link
                  href={deskStoryPath(row.id)}
                  prefetch={false}
                  className="row-link song set-[1.0625rem]/[1.5625rem]"
                >
                  {row.title || '（还没有标题）'}
                </Link>
                <p className="flex gap-3 set-[0.875rem]/[1.375rem] text-ink-2">
                  <span data-hue={channel?.hue} className="hue font-bold">
                    {channel?.name}
                  </span>
                  <span className="figures">稿号 {row.id}</span>
                </p>
              </td>
              <td>
                <StateChip state={row.state} />
              </td>
              <td className="max-w-48 truncate" title={row.byline}>
                {bylineOf(row.byline)}
              </td>
              <td className="whitespace-nowrap text-ink-2">
                <When at={row.changedAt} today={today} />
              </td>
            </tr>
          )
        })}
      </Table>
    </div>
  )
}

/** 吴昌林、王敏、李强 → 吴昌林 等 */
function bylineOf(byline: string): string {
  const [first = '', ...others] = byline.split('、')
  return others.length > 0 ? `${first} 等` : first || '未署名'
}
