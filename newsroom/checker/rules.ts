import type { PackName } from './finding.ts'
import { confusables } from './packs/confusables.ts'
import { dates } from './packs/dates.ts'
import { facts } from './packs/facts.ts'
import { lists } from './packs/lists.ts'
import { numerals } from './packs/numerals.ts'
import { pairs } from './packs/pairs.ts'
import { pictures } from './packs/pictures.ts'
import { privacy } from './packs/privacy.ts'
import { punctuation } from './packs/punctuation.ts'
import { terms } from './packs/terms.ts'
import type { Rule } from './rule.ts'

/** Every rule of the checker, by pack. */
export const packs: Readonly<Record<PackName, readonly Rule[]>> = {
  pairs,
  punctuation,
  numerals,
  dates,
  terms,
  confusables,
  facts,
  privacy,
  pictures,
  lists,
}

export const allRules: readonly { pack: PackName; rule: Rule }[] = Object.entries(packs).flatMap(
  ([pack, rules]) => rules.map((rule) => ({ pack: pack as PackName, rule })),
)
