import type { Entries, ListKind } from '../../checker/lists/entries.ts'
import { rowOf } from './rows.ts'

/** A row of a list as it is to be, and as it is compared. */
export type ListEntry = { folded: string; rule?: string } & Record<string, unknown>
type Known = { id: number } & ListEntry

/** What an import would do; of two rows of a file for the same words the last holds. */
export type ListPlan = {
  added: ListEntry[]
  changed: { id: number; row: ListEntry }[]
  /** On the list already, just so. */
  same: number
}

/** What the entries of a file would make of a list. Of 允许词 the words and their rule are one entry. */
export function planOf<Kind extends ListKind>(
  kind: Kind,
  list: readonly Known[],
  entries: readonly Entries[Kind][],
): ListPlan {
  const known = new Map(list.map((row) => [keyOf(row), row]))
  const wanted = new Map(
    entries
      .map((entry) => rowOf(kind, entry) as unknown as ListEntry)
      .map((row) => [keyOf(row), row]),
  )
  const plan: ListPlan = { added: [], changed: [], same: 0 }
  for (const [key, row] of wanted) {
    const before = known.get(key)
    if (!before) plan.added.push(row)
    else if (isSame(before, row)) plan.same += 1
    else plan.changed.push({ id: before.id, row })
  }
  return plan
}

const keyOf = ({ folded, rule = '' }: ListEntry): string => `${folded}\u0000${rule}`

const isSame = (before: Known, row: ListEntry): boolean =>
  Object.entries(row).every(
    ([name, value]) => JSON.stringify(before[name]) === JSON.stringify(value),
  )
