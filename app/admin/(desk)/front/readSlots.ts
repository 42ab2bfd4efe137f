import { keyOf } from '#components/desk/front/commands.ts'
import { timeOfField } from '#components/desk/front/frontState.ts'
import type { Slot } from '#newsroom/front/slots.ts'
import { slotsShape } from '#newsroom/front/slotsShape.ts'

/**
 * The arrangement that a form holds, with the times of its fields; a sentence where it is none, or
 * where a time cannot be read: without it a slot would begin at once, or never end.
 */
export function readSlots(form: FormData): Slot[] | string {
  const text = form.get('slots')
  const parsed = slotsShape.safeParse(typeof text === 'string' ? parse(text) : null)
  if (!parsed.success) return '版面没有送到，请刷新后再试。'
  const unread = parsed.data.find((slot) => names.some((name) => !isTime(form, name, slot)))
  if (unread) return `第${unread.storyId}号稿件的时间读不懂，请写成 2018-05-14 12:00 这样。`
  return parsed.data.map((slot) => ({
    ...slot,
    startsAt: timeIn(form, 'startsAt', slot),
    endsAt: timeIn(form, 'endsAt', slot),
  }))
}

const names = ['startsAt', 'endsAt'] as const
type Name = (typeof names)[number]

/** Whether a field of time is empty, not there, or one that the calendar has. */
function isTime(form: FormData, name: Name, slot: Slot): boolean {
  const field = form.get(`${name} ${keyOf(slot)}`)
  return typeof field !== 'string' || field === '' || timeOfField(field) !== null
}

/** A field that is there decides, also where it is empty; times to the minute stay as they were. */
function timeIn(form: FormData, name: Name, slot: Slot): number | null {
  const field = form.get(`${name} ${keyOf(slot)}`)
  if (typeof field !== 'string') return slot[name]
  const typed = timeOfField(field)
  const kept = slot[name]
  const isSame = typed !== null && kept !== null && Math.abs(kept - typed) < 60_000
  return isSame ? kept : typed
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
