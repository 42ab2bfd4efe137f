import type { Action } from '#newsroom/people/can.ts'
import type { DemoRole } from './demo.ts'
import type { RunningServer } from './server.ts'

/** How a verb is reached over HTTP: the form of a page, found by a mark in it, and what is typed. */
export type DeskForm = {
  verb: string
  action: Action
  address: string
  mark: string
  values: (count: number) => Record<string, string>
  /** Whose page has the form; the administrator's where absent. */
  owner?: DemoRole
  /**
   * Makes what the form is about, anew for each who sends it; `{id}` of the address and `{title}` of the
   * mark are filled in with what it answers.
   */
  prepare?: (newsroom: RunningServer) => Promise<{ id: number; title: string }>
}
