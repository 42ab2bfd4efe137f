import { dateTimeOf, parseHarbinTime } from '#lib/zh/date.ts'
import type { Candidate, DeskSlot } from '#newsroom/front/onDesk.ts'

/** What the action of the arrangement answers: the arrangement as it was sent, and what came of it. */
export type FrontState = {
  slots: DeskSlot[]
  candidates: Candidate[]
  query: string
  /** What was done, as a sentence. */
  said: string
  /** Why nothing was published, as a sentence; empty where nothing was wrong. */
  fault: string
  /** Somebody was faster: the version that is live now. */
  newest: number | null
}

export type FrontAction = (state: FrontState, form: FormData) => Promise<FrontState>

/** `2018-05-14T12:00` of a field of date and time, by the clock in Harbin; '' for null. */
export const fieldOfTime = (at: number | null): string =>
  at === null ? '' : dateTimeOf(at).replace(' ', 'T')

/** ms UTC of what stands in such a field; null where it is empty or no time. */
export function timeOfField(text: string): number | null {
  try {
    return text === '' ? null : parseHarbinTime(text.slice(0, 16).replace('T', ' '))
  } catch {
    return null
  }
}
