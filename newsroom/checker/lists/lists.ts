import type { Level } from '../finding.ts'

/** What the newsroom owns: the repository has no list of its own, only the examples of the tests. */

/** 敏感词 and house style: any occurrence is a finding, evasions seen through. */
export type ListedTerm = {
  term: string
  /** What should stand there; null where only a person can say. */
  suggestion: string | null
  level: Level
  /** For the editor, one sentence; '' where the term says it all. */
  note: string
}

/** A name as it is written, and for a person the titles that are right now. */
export type ListedName = { name: string; titles: readonly string[] }

/** 放行: words that are right here. `rule` limits it to one rule or pack (`terms`); null: to none. */
export type AllowedText = { text: string; rule: string | null }

export type NewsroomLists = {
  terms: readonly ListedTerm[]
  names: readonly ListedName[]
  allowed: readonly AllowedText[]
}

export const noLists: NewsroomLists = { terms: [], names: [], allowed: [] }
