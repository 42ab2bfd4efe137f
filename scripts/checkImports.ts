import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Rules of the house that neither the compiler nor the linter knows. Ends with code 1 on a breach. */
const folders = 'app components enhance newsroom db server lib bench scripts e2e'.split(' ')

type Rule = { breach: (file: string, text: string) => boolean; sentence: string }

const rules: Rule[] = [
  {
    breach: (file, text) =>
      /^(app\/\(readers\)|components\/(page|story))\//.test(file) &&
      /^['"]use client['"]/m.test(text),
    sentence: 'readers’ pages have no client component: no `use client` here',
  },
  {
    breach: (file) => /(^|\/)(utils?|helpers?|misc|common)\.tsx?$/.test(file),
    sentence: 'name a file after what is in it',
  },
  {
    breach: (file) => /(^|\/)index\.tsx?$/.test(file),
    sentence: 'no barrel: import a thing from the file that defines it',
  },
  {
    breach: (file, text) =>
      !/^(scripts\/checkImports\.ts|components\/|e2e\/)/.test(file) && /\.transaction\(/.test(text),
    sentence:
      'drizzle’s and better-sqlite3’s own transactions commit an async body too early: use transact()',
  },
  {
    breach: (file, text) =>
      /^app\/admin\/\(desk\)\/.*(page\.tsx|[aA]ctions\.ts)$/.test(file) &&
      !/await desk(Actor|Deed|Session)\(/.test(text),
    sentence: 'a page or an action of the desk asks first who it is: deskActor(), deskDeed()',
  },
  {
    breach: (file, text) => /^app\/\(readers\)\//.test(file) && /notFound\(\)/.test(text),
    sentence: 'the server decides 404 before a page is drawn: no notFound() here',
  },
]

const files = (await Promise.all(folders.map(sourcesIn))).flat()
const breaches: string[] = []
for (const file of files) {
  const text = await readFile(file, 'utf8')
  for (const { breach, sentence } of rules)
    if (breach(file, text)) breaches.push(`${file}: ${sentence}`)
}
for (const breach of breaches) console.error(breach)

const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'
const { status } = spawnSync(
  process.execPath,
  [cruiser, '--config', '.dependency-cruiser.json', ...folders],
  { stdio: 'inherit' },
)
process.exit(breaches.length > 0 || status !== 0 ? 1 : 0)

async function sourcesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
}
