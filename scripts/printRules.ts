import { readFile, writeFile } from 'node:fs/promises'
import { ruleTable } from '#newsroom/checker/ruleTable.ts'

/** `npm run rules`: the table of the checker's rules into `docs/checker.md`, between its two marks. */
const file = 'docs/checker.md'
const between = /(<!-- rules -->\n)[\s\S]*(\n<!-- end -->)/
const text = await readFile(file, 'utf8')
await writeFile(
  file,
  text.replace(between, (_, begin, end) => `${begin}\n${ruleTable()}\n${end}`),
)
