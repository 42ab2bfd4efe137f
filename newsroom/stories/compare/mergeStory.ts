import { type MetaField, metaFields, type StoryDraft } from '../draft/storyDraft.ts'
import { type Choice, type Conflict, merge, settle } from './merge.ts'

/** A field beside the words that both filled in, each in another way. The merged draft has `mine`. */
export type MetaConflict = {
  place: 'meta'
  field: MetaField
  base: StoryDraft[MetaField]
  mine: StoryDraft[MetaField]
  theirs: StoryDraft[MetaField]
}
export type StoryConflict = Conflict | MetaConflict

export type MergedStory = { draft: StoryDraft; conflicts: StoryConflict[] }

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** `merge`, with what is filled in beside the words. Conflicts of those come last. */
export function mergeStory(base: StoryDraft, mine: StoryDraft, theirs: StoryDraft): MergedStory {
  const words = merge(base, mine, theirs)
  const taken: Partial<Record<MetaField, unknown>> = {}
  const conflicts: MetaConflict[] = []
  for (const field of metaFields) {
    const sides = { base: base[field], mine: mine[field], theirs: theirs[field] }
    if (isSame(sides.mine, sides.base)) taken[field] = sides.theirs
    else if (!isSame(sides.theirs, sides.base) && !isSame(sides.theirs, sides.mine))
      conflicts.push({ place: 'meta', field, ...sides })
  }
  return {
    draft: { ...mine, ...words.draft, ...taken } as StoryDraft,
    conflicts: [...words.conflicts, ...conflicts],
  }
}

/** The draft with each conflict settled, as `settle`; of a field beside the words one side stays. */
export function settleStory({ draft, conflicts }: MergedStory, choices: Choice[]): StoryDraft {
  const isOfWords = (conflict: StoryConflict): conflict is Conflict => conflict.place !== 'meta'
  const words = conflicts.filter(isOfWords)
  const settled = { ...draft, ...settle({ draft, conflicts: words }, choices) } as StoryDraft
  for (const [at, conflict] of conflicts.entries())
    if (conflict.place === 'meta' && (choices[at] ?? 'mine') !== 'mine')
      Object.assign(settled, { [conflict.field]: conflict.theirs })
  return settled
}
