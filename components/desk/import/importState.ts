/** A row that cannot be taken: its line in the file, and what is wrong with it and what to do. */
type RefusedRow = { line: number; sentence: string }
/** A row that changes something, in words, by its line. */
export type ShownChange = { line: number; words: string }

/** So many lines of each kind are shown; the rest is counted. */
const shownLines = { changes: 100, refused: 500 } as const

/** What would change, or did, as the page shows it. */
export type ShownPlan = {
  isDone: boolean
  /** The measure word of what is on the list: 个, 条. */
  unit: string
  added: number
  changed: number
  unchanged: number
  refused: number
  /** 演示通讯社：新增 · /old/1.htm → /bcxw, by line. */
  changes: ShownChange[]
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

type Plan = { added: object[]; changed: object[]; unchanged: number; refused: RefusedRow[] }

/** An import as the page shows it: its numbers, and its first lines. */
export const shownPlan = (
  { added, changed, unchanged, refused }: Plan,
  { isDone, unit, changes }: { isDone: boolean; unit: string; changes: ShownChange[] },
): ShownPlan => ({
  isDone,
  unit,
  added: added.length,
  changed: changed.length,
  unchanged,
  refused: refused.length,
  changes: changes.toSorted((a, b) => a.line - b.line).slice(0, shownLines.changes),
  refusedRows: refused.slice(0, shownLines.refused),
})
