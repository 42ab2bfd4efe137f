import { wordCount } from '#lib/zh/length.ts'
import { type Draft, type DraftBlock, type HeadlineField, headlineFields } from '../draft/shape.ts'
import { type Aligned, align, blockKey } from './align.ts'
import { blockText, formChanges } from './blockText.ts'
import { changesOf, type Effort, newEffort, type TextChange } from './runs.ts'

export type FieldDifference = { field: HeadlineField; changes: TextChange[] }

/** `form`: sentences on what changed besides the words. `before`, `after`: indexes of the block. */
export type BlockDifference = {
  kind: 'equal' | 'changed' | 'added' | 'removed'
  block: DraftBlock
  before: number | null
  after: number | null
  changes: TextChange[]
  form: string[]
}

/** `added`, `removed`: 字 as of `wordCount`. `fields` holds changed fields only. */
export type Difference = {
  fields: FieldDifference[]
  blocks: BlockDifference[]
  added: number
  removed: number
}

/** What a story's words were and what they are, by 字, block by block. */
export function difference(before: Draft, after: Draft): Difference {
  const effort = newEffort()
  const fields = headlineFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, changes: changesOf(before[field], after[field], effort) }))
  const blocks = align(before.body, after.body).map((aligned) =>
    blockDifference(before.body, after.body, aligned, effort),
  )
  const all = [...fields, ...blocks].flatMap(({ changes }) => changes)
  const count = (kind: TextChange['kind']) =>
    all.reduce((sum, change) => sum + (change.kind === kind ? wordCount(change.text) : 0), 0)
  return { fields, blocks, added: count('added'), removed: count('removed') }
}

function blockDifference(
  before: readonly DraftBlock[],
  after: readonly DraftBlock[],
  aligned: Aligned,
  effort: Effort,
): BlockDifference {
  const old = aligned.before === null ? undefined : before[aligned.before]
  const fresh = aligned.after === null ? undefined : after[aligned.after]
  const block = fresh ?? old
  if (!block) throw new Error('an alignment without a block')
  const changes = changesOf(old ? blockText(old) : '', fresh ? blockText(fresh) : '', effort)
  if (!old) return { ...aligned, kind: 'added', block, changes, form: [] }
  if (!fresh) return { ...aligned, kind: 'removed', block, changes, form: [] }
  if (blockKey(old) === blockKey(fresh))
    return { ...aligned, kind: 'equal', block, changes, form: [] }
  const form = formChanges(old, fresh)
  const isSeen = form.length > 0 || changes.some(({ kind }) => kind !== 'equal')
  return { ...aligned, kind: 'changed', block, changes, form: isSeen ? form : ['分段有变化'] }
}
