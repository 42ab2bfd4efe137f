import { type TermMatcher, termMatcher } from '#lib/termMatcher.ts'
import { foldTerm } from '#lib/zh/fold.ts'
import type { AllowedText, ListedName, ListedTerm, NewsroomLists } from './lists.ts'

/** The newsroom's lists made ready for many texts. Building takes longer than checking: keep it. */
export type CompiledLists = {
  terms: TermMatcher<ListedTerm>
  names: TermMatcher<ListedName>
  allowed: TermMatcher<AllowedText[]>
  /** Names by what is left of them when one character after the first is wrong. */
  nearNames: NearNames
}

export type NearNames = ReadonlyMap<string, readonly { folded: string; name: ListedName }[]>

/** Throws nothing: blank terms are passed over, of a term that stands twice the first holds. */
export function compileLists({ terms, names, allowed }: NewsroomLists): CompiledLists {
  const texts = Map.groupBy(allowed, ({ text }) => foldTerm(text))
  return {
    terms: termMatcher(terms.map((one) => [foldTerm(one.term), one])),
    names: termMatcher(names.map((one) => [foldTerm(one.name), one])),
    allowed: termMatcher([...texts]),
    nearNames: nearNamesOf(names),
  }
}

/**
 * Keys of a name of three characters or more: its first two (for an error further on), and its first
 * and third (for an error in the second). The first is taken as right: it is the surname.
 */
export const keysOf = (folded: string): [string, string] => [
  folded.slice(0, 2),
  `${folded.charAt(0)}?${folded.charAt(2)}`,
]

function nearNamesOf(names: readonly ListedName[]): NearNames {
  const near = new Map<string, { folded: string; name: ListedName }[]>()
  for (const name of names) {
    const folded = foldTerm(name.name)
    if (folded.length < 3) continue
    for (const key of keysOf(folded)) {
      const entries = near.get(key)
      if (entries) entries.push({ folded, name })
      else near.set(key, [{ folded, name }])
    }
  }
  return near
}
