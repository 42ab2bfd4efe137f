import type { RefusedRow } from '#newsroom/redirects/readCsv.ts'

/** So many lines of each kind are shown; the rest is counted. */
export const shownLines = { changes: 100, refused: 500 } as const

/** What would change, or did, as the page shows it. */
export type ShownPlan = {
  isDone: boolean
  added: number
  changed: number
  unchanged: number
  refused: number
  /** /old/1.htm → /bcxw, by line. */
  changes: { line: number; words: string }[]
  refusedRows: RefusedRow[]
}

/**
 * Where an import stands. `text` is the file that was looked at and `digest` what its preview showed:
 * they go back with the form, so that the same is taken in; nothing is kept on the server meanwhile.
 */
export type ImportState = {
  sentence: string | null
  file: { text: string; digest: string } | null
  plan: ShownPlan | null
} | null
