import { keyOf } from '#components/desk/front/commands.ts'
import { timeOfField } from '#components/desk/front/frontState.ts'
import type { Slot } from '#newsroom/front/slots.ts'
import { slotsShape } from '#newsroom/front/slotsShape.ts'

/** The arrangement that a form holds, with the times of its fields; null where it is none. */
export function readSlots(form: FormData): Slot[] | null {
  const text = form.get('slots')
  const parsed = slotsShape.safeParse(typeof text === 'string' ? parse(text) : null)
  if (!parsed.success) return null
  return parsed.data.map((slot) => ({
    ...slot,
    startsAt: timeIn(form, 'startsAt', slot),
    endsAt: timeIn(form, 'endsAt', slot),
  }))
}

/** A field that is there decides, also where it is empty; times to the minute stay as they were. */
function timeIn(form: FormData, name: 'startsAt' | 'endsAt', slot: Slot): number | null {
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
