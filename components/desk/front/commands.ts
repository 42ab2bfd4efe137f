import { type HeadlineList, headlineLists, listNames } from '#newsroom/front/lists.ts'
import type { Candidate, DeskSlot } from '#newsroom/front/onDesk.ts'

/** A change of the arrangement that is being made; `key` names a slot, see `keyOf`. */
export type Command =
  | { verb: 'up' | 'down' | 'off'; key: string }
  | { verb: 'place'; key: string; list: HeadlineList; at: number }
  | { verb: 'add'; storyId: number; list: HeadlineList; at: number }

/** `lead:12`: a story stands in a list once. */
export const keyOf = ({ list, storyId }: { list: string; storyId: number }): string =>
  `${list}:${storyId}`

/** Past the last place of a list. */
export const atEnd = 999

/** As the value of a button that sends it: `up~lead:12`, `place~lead:12~local~999`. */
export const commandText = (command: Command): string => {
  if (command.verb === 'add') return `add~${command.storyId}~${command.list}~${command.at}`
  if (command.verb === 'place') return `place~${command.key}~${command.list}~${command.at}`
  return `${command.verb}~${command.key}`
}

/** Reads what `commandText` wrote; null for anything else. */
export function readCommand(text: string): Command | null {
  const [verb, what = '', to, place] = text.split('~')
  const list = headlineLists.find((each) => each === to)
  const at = Number(place)
  if (verb === 'up' || verb === 'down' || verb === 'off') return { verb, key: what }
  if (!list || !Number.isInteger(at) || at < 0) return null
  if (verb === 'place') return { verb, key: what, list, at }
  return verb === 'add' && Number(what) > 0 ? { verb, storyId: Number(what), list, at } : null
}

/** The arrangement after a change, and what to say of it. */
export type Changed = { slots: DeskSlot[]; said: string }

/** Does a command; the pool is where a new slot's story is found. Nothing changes where it cannot be. */
export function doCommand(
  slots: readonly DeskSlot[],
  command: Command,
  pool: readonly Candidate[],
): Changed {
  const unchanged = { slots: [...slots], said: '没有可以移动的地方。' }
  if (command.verb === 'add') {
    const story = pool.find(({ storyId }) => storyId === command.storyId)
    if (!story) return unchanged
    if (slots.some((each) => keyOf(each) === keyOf({ ...story, list: command.list })))
      return { ...unchanged, said: `“${story.title}”已经在${listNames[command.list]}里。` }
    return put(slots, { ...story, list: command.list, startsAt: null, endsAt: null }, command)
  }
  const slot = slots.find((each) => keyOf(each) === command.key)
  if (!slot) return unchanged
  if (command.verb === 'off') {
    const rest = slots.filter((each) => each !== slot)
    return { slots: rest, said: `“${slot.title}”从${listNames[slot.list]}撤下。` }
  }
  if (command.verb === 'place') return put(slots, slot, command)
  const at = ofList(slots, slot.list).indexOf(slot) + (command.verb === 'up' ? -1 : 1)
  const isWithin = at >= 0 && at < ofList(slots, slot.list).length
  return isWithin ? put(slots, slot, { list: slot.list, at }) : unchanged
}

export const ofList = (slots: readonly DeskSlot[], list: HeadlineList): DeskSlot[] =>
  slots.filter((slot) => slot.list === list)

function put(
  slots: readonly DeskSlot[],
  slot: DeskSlot,
  { list, at }: { list: HeadlineList; at: number },
): Changed {
  const others = slots.filter((each) => keyOf(each) !== keyOf(slot))
  const there = ofList(others, list)
  if (there.some(({ storyId }) => storyId === slot.storyId))
    return { slots: [...slots], said: `“${slot.title}”已经在${listNames[list]}里。` }
  const place = Math.min(at, there.length)
  const row = [...there.slice(0, place), { ...slot, list }, ...there.slice(place)]
  return {
    slots: [...others.filter((each) => each.list !== list), ...row],
    said: `“${slot.title}”在${listNames[list]}第${place + 1}条。`,
  }
}

/** How many slots are not as they are live: moved, new, gone, or with another time. */
export function countChanges(live: readonly DeskSlot[], now: readonly DeskSlot[]): number {
  const lines = (slots: readonly DeskSlot[]) =>
    new Map(
      slots.map((slot) => [
        keyOf(slot),
        `${ofList(slots, slot.list).indexOf(slot)} ${slot.startsAt} ${slot.endsAt}`,
      ]),
    )
  const [before, after] = [lines(live), lines(now)]
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].filter((key) => before.get(key) !== after.get(key)).length
}
