import { type HeadlineList, listNames, listsOf } from './lists.ts'

/** A place in an arranged list; times in ms UTC, null where it has none. */
export type Slot = {
  list: HeadlineList
  storyId: number
  startsAt: number | null
  endsAt: number | null
}

/** Slots that a list holds at most, those that wait or have ended included. */
export const mostSlots = 12

/** Whether readers see a slot at a moment. */
export const isShown = ({ startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>, at: number) =>
  (startsAt === null || startsAt <= at) && (endsAt === null || endsAt > at)

/** 头条 and 要闻 are one zone, the lists at the side another: in each a story stands once at a time. */
const zoneOf = (list: HeadlineList) => (list === 'lead' || list === 'topStories' ? 'main' : 'side')

export type SlotFault = {
  reason: 'wrongList' | 'tooMany' | 'badTimes' | 'severalLeads' | 'twice'
  sentence: string
  /** The slot at fault, by its place in the given order. */
  at: number
}

/** What is wrong with an arrangement made at a moment, one fault a slot; empty where it is sound. */
export function faultsOf(page: string, slots: readonly Slot[], now: number): SlotFault[] {
  return slots.flatMap((_, at): SlotFault[] => {
    const fault = faultOf(page, slots, at, now)
    return fault ? [{ ...fault, at }] : []
  })
}

function faultOf(page: string, slots: readonly Slot[], at: number, now: number) {
  const each = slots[at]
  if (!each) return null
  const { list, storyId, startsAt, endsAt } = each
  const name = listNames[list]
  const say = (reason: SlotFault['reason'], sentence: string) => ({ reason, sentence })
  if (!listsOf(page).includes(list))
    return say('wrongList', `频道页没有“${name}”，请放到头条或要闻。`)
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    return say('badTimes', `${name}里第${storyId}号稿件的结束时间不晚于开始时间，请改一个。`)
  const before = slots.slice(0, at)
  if (before.filter((other) => other.list === list).length >= mostSlots)
    return say('tooMany', `${name}最多放${mostSlots}条，请撤下几条。`)
  const isTwice = (other: Slot) =>
    other.storyId === storyId &&
    (other.list === list || (zoneOf(other.list) === zoneOf(list) && overlap(other, each, now)))
  const other = before.find(isTwice)
  if (other)
    return say(
      'twice',
      `第${storyId}号稿件在${listNames[other.list]}和${name}里重复了，请撤下一处或错开时间。`,
    )
  if (list === 'lead' && before.some((one) => one.list === 'lead' && overlap(one, each, now)))
    return say('severalLeads', '同一时间只能有一条头条，请撤下一条，或用开始、结束时间错开。')
  return null
}

/** Whether both are shown at some moment from `now` on. */
function overlap(a: Slot, b: Slot, now: number): boolean {
  const from = Math.max(now, a.startsAt ?? now, b.startsAt ?? now)
  return from < Math.min(a.endsAt ?? Number.POSITIVE_INFINITY, b.endsAt ?? Number.POSITIVE_INFINITY)
}
