import { createHash } from 'node:crypto'
import type { sources } from '#db/schema.ts'
import { changedIn } from './changed.ts'
import type { ReadSources, RefusedRow } from './readCsv.ts'
import { type SourceFields, sourceShape } from './shapes.ts'

type Known = typeof sources.$inferSelect

/** What an import would do, or did. */
export type ImportPlan = {
  added: { line: number; source: SourceFields }[]
  changed: {
    line: number
    id: number
    name: string
    after: Partial<SourceFields>
    before: Partial<SourceFields>
  }[]
  /** Rows that say what the list says already. */
  unchanged: number
  refused: RefusedRow[]
  /** SHA-256 (hex) of all that would change: the same preview, the same import. */
  digest: string
}

/** What the rows of a file would make of the list. */
export function planOf(list: readonly Known[], read: ReadSources): ImportPlan {
  const byName = new Map(list.map((source) => [source.name, source]))
  const added: ImportPlan['added'] = []
  const changed: ImportPlan['changed'] = []
  const refused = [...read.refused]
  let unchanged = 0
  for (const { line, fields } of read.rows) {
    const known = byName.get(fields.name)
    const { id = 0, ...was } = known ?? { class: 'other' }
    const whole = sourceShape.safeParse({ ...was, ...fields })
    // Of a file with only one of the two days: whether they fit is seen together with the list's
    if (!whole.success) {
      refused.push({ line, sentence: '有效期止：不能早于有效期起；请把两个日期都写上。' })
      continue
    }
    const change = known && changedIn(known, whole.data)
    if (!known) added.push({ line, source: whole.data })
    else if (change) changed.push({ line, id, name: known.name, ...change })
    else unchanged += 1
  }
  refused.sort((a, b) => a.line - b.line)
  const digest = createHash('sha256')
    .update(JSON.stringify([added, changed]))
    .digest('hex')
  return { added, changed, unchanged, refused, digest }
}
