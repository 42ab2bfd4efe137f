import {
  type Draft,
  type DraftBlock,
  emptyBody,
  type HeadlineField,
  headlineFields,
} from '../draft/shape.ts'
import { align, blockKey } from './align.ts'

/**
 * A place that both changed, each in another way. The merged draft has `mine` there: in the field, or
 * as the `mine.length` blocks from index `at` of the body; `theirs` is kept here until someone chooses.
 */
export type Conflict =
  | { place: 'field'; field: HeadlineField; base: string; mine: string; theirs: string }
  | { place: 'body'; at: number; base: DraftBlock[]; mine: DraftBlock[]; theirs: DraftBlock[] }

export type Merged = { draft: Draft; conflicts: Conflict[] }

/**
 * Joins what two people made of `base`, field by field and paragraph by paragraph. What only one of
 * them touched is taken; what both touched alike, once; all else is a conflict with both texts.
 * Nothing that either wrote is ever missing from draft and conflicts together.
 */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merged {
  const conflicts: Conflict[] = []
  const draft: Draft = { ...mine }
  for (const field of headlineFields) {
    const texts = { base: base[field], mine: mine[field], theirs: theirs[field] }
    if (texts.mine === texts.base) draft[field] = texts.theirs
    else if (texts.theirs !== texts.base && texts.theirs !== texts.mine)
      conflicts.push({ place: 'field', field, ...texts })
  }
  const body = mergeBodies(base.body, mine.body, theirs.body)
  draft.body = body.blocks.length > 0 ? body.blocks : emptyBody()
  return { draft, conflicts: [...conflicts, ...body.conflicts] }
}

/** What one side made of each block of the base, and what it wrote before each and at the end. */
type Side = { became: DraftBlock[][]; inserted: DraftBlock[][] }

function sideOf(base: readonly DraftBlock[], body: readonly DraftBlock[]): Side {
  const side: Side = {
    became: base.map(() => []),
    inserted: Array.from({ length: base.length + 1 }, () => []),
  }
  let next = 0
  for (const { before, after } of align(base, body)) {
    const block = after === null ? [] : body.slice(after, after + 1)
    if (before === null) side.inserted[next]?.push(...block)
    else {
      side.became[before] = block
      next = before + 1
    }
  }
  return side
}

function mergeBodies(base: DraftBlock[], mine: DraftBlock[], theirs: DraftBlock[]) {
  const [my, their] = [sideOf(base, mine), sideOf(base, theirs)]
  const blocks: DraftBlock[] = []
  const conflicts: Conflict[] = []
  const take = (was: DraftBlock[], mine: DraftBlock[] = [], theirs: DraftBlock[] = []) => {
    const [old, ours, others] = [keyOf(was), keyOf(mine), keyOf(theirs)]
    if (ours === old) blocks.push(...theirs)
    else {
      if (others !== old && others !== ours)
        conflicts.push({ place: 'body', at: blocks.length, base: was, mine, theirs })
      blocks.push(...mine)
    }
  }
  for (const [at, block] of base.entries()) {
    take([], my.inserted[at], their.inserted[at])
    take([block], my.became[at], their.became[at])
  }
  take([], my.inserted[base.length], their.inserted[base.length])
  return { blocks, conflicts }
}

const keyOf = (blocks: readonly DraftBlock[]): string => blocks.map(blockKey).join('\n')

/** What to do with a conflict: keep one side, or both, mine first. */
export type Choice = 'mine' | 'theirs' | 'both'

/** The draft with each conflict settled; `choices[i]` is for `conflicts[i]`, `mine` if absent. */
export function settle({ draft, conflicts }: Merged, choices: readonly Choice[]): Draft {
  const settled: Draft = { ...draft, body: [...draft.body] }
  // From the end, so that the indexes of the conflicts before stay true.
  for (const [index, conflict] of [...conflicts.entries()].reverse()) {
    const choice = choices[index] ?? 'mine'
    if (choice === 'mine') continue
    if (conflict.place === 'field') {
      const kept = choice === 'both' ? `${conflict.mine} ` : ''
      settled[conflict.field] = `${kept}${conflict.theirs}`
    } else {
      const kept = choice === 'both' ? conflict.mine : []
      settled.body.splice(conflict.at, conflict.mine.length, ...kept, ...conflict.theirs)
    }
  }
  return { ...settled, body: settled.body.length > 0 ? settled.body : emptyBody() }
}
