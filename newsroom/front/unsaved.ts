import { AsyncLocalStorage } from 'node:async_hooks'
import { single } from '#lib/single.ts'
import type { Slot } from './slots.ts'

/** An arrangement that is being looked at and not live. */
export type Unsaved = { page: string; slots: readonly Slot[] }

const shelf = () => single('unsavedArrangement', () => new AsyncLocalStorage<Unsaved>())

/** Runs `work`, and whatever it draws, with this arrangement in place of the page's live one. */
export const withUnsaved = <Value>(unsaved: Unsaved, work: () => Promise<Value>): Promise<Value> =>
  shelf().run(unsaved, work)

/** The slots to draw a page with, where somebody is looking at an arrangement; else null. */
export function unsavedSlots(page: string): readonly Slot[] | null {
  const unsaved = shelf().getStore()
  return unsaved?.page === page ? unsaved.slots : null
}
