import { levelNames, packNames } from './finding.ts'
import { packs } from './rules.ts'

/** The table of all rules in `docs/checker.md`: printed by `npm run rules`. */
export function ruleTable(): string {
  const cells = (row: string[]) => `| ${row.join(' | ')} |`
  const rows = Object.entries(packs).flatMap(([pack, rules]) =>
    rules.map(({ id, level, clause, sentence }) => [
      packNames[pack as keyof typeof packNames],
      `\`${id}\``,
      levelNames[level],
      sentence,
      clause,
    ]),
  )
  return [['pack', 'rule', 'level', 'what it says', 'rests on'], Array(5).fill('---'), ...rows]
    .map(cells)
    .join('\n')
}
