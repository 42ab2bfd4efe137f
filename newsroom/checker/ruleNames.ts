import { packNames } from './finding.ts'
import { packs } from './rules.ts'

/** What editors call a pack or one rule, in the list of what the newsroom allows and in its files. */

const end = /。$/u

/** `confusables` → 易错字词; `confusables.word` → 易错字词：写错了字; a rule that is gone as it stands. */
export function ruleName(id: string): string {
  const [pack = ''] = id.split('.')
  if (!isPack(pack)) return id
  if (pack === id) return packNames[pack]
  const rule = packs[pack].find((each) => each.id === id)
  return rule ? `${packNames[pack]}：${rule.sentence.replace(end, '')}` : id
}

/** The pack or rule of that name or identifier; undefined where there is none. */
export function ruleNamed(words: string): string | undefined {
  const name = words.replace(end, '')
  const ids = Object.entries(packs).flatMap(([pack, rules]) => [pack, ...rules.map(({ id }) => id)])
  return ids.find((id) => id === name || ruleName(id) === name) ?? goneRule(name)
}

/** The identifier of a rule that this version does not have: a list outlives rules. */
const goneRule = (name: string): string | undefined =>
  /^[a-z]+\.[a-zA-Z]{1,40}$/.test(name) && isPack(name.split('.')[0] ?? '') ? name : undefined

const isPack = (name: string): name is keyof typeof packNames => Object.hasOwn(packNames, name)
