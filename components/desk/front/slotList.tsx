import { useDroppable } from '@dnd-kit/core'
import { dateTimeOf } from '#lib/zh/date.ts'
import { type HeadlineList, listNames, listsOf } from '#newsroom/front/lists.ts'
import type { DeskSlot } from '#newsroom/front/onDesk.ts'
import { isShown } from '#newsroom/front/slots.ts'
import { type Command, keyOf, ofList } from './commands.ts'
import { SlotRow } from './slotRow.tsx'

type Props = {
  list: HeadlineList
  page: string
  slots: DeskSlot[]
  now: number
  onCommand: (command: Command) => void
  onTime: (key: string, name: 'startsAt' | 'endsAt', text: string) => void
}

const hints: Readonly<Record<HeadlineList, string>> = {
  lead: '同一时间1条，空着时放最新的一篇',
  topStories: '显示5条，空着的位置放最新的稿件',
  local: '每一页右侧都有',
  national: '每一页右侧都有',
}

/** A list of a page with its slots; what is dropped on its foot becomes the last. */
export function SlotList({ list, page, slots, now, onCommand, onTime }: Props) {
  const own = ofList(slots, list)
  const drop = useDroppable({ id: `list ${list}`, data: { list, at: own.length } })
  return (
    <section aria-label={listNames[list]} className="slot-list">
      <h3 className="flex items-baseline justify-between gap-3 py-2">
        <b>{listNames[list]}</b>
        <span className="set-[0.9375rem]/[1.5rem] text-ink-2">{hints[list]}</span>
      </h3>
      <ol>
        {own.map((slot, at) => (
          <SlotRow
            key={keyOf(slot)}
            slot={slot}
            at={at}
            count={own.length}
            lists={listsOf(page)}
            standing={standingOf(slot, now)}
            onCommand={onCommand}
            onTime={onTime}
          />
        ))}
      </ol>
      <p ref={drop.setNodeRef} className="slot-foot" data-over={drop.isOver || undefined}>
        {drop.isOver
          ? `放在这里：${listNames[list]}第${own.length + 1}条`
          : own.length > 0
            ? '拖到这里，放在最后'
            : '空着，拖到这里'}
      </p>
    </section>
  )
}

function standingOf({ startsAt, endsAt }: DeskSlot, now: number): string {
  if (endsAt !== null && endsAt <= now) return '已结束'
  if (startsAt !== null && startsAt > now) return `${dateTimeOf(startsAt).slice(5)}开始`
  if (endsAt !== null && isShown({ startsAt, endsAt }, now))
    return `到${dateTimeOf(endsAt).slice(5)}`
  return ''
}
