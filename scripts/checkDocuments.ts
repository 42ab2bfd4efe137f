import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'

/** Every path and link that a document names must be there. Ends with code 1 where one is not. */
const documents = [
  'README.md',
  ...(await readdir('docs', { recursive: true }))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const named =
  /`((?:app|components|newsroom|db|enhance|server|lib|scripts|bench|e2e|docs|public)\/[^`\s]+)`/g
const linked = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g

let missing = 0
for (const document of documents) {
  const text = await readFile(document, 'utf8')
  const paths = [
    ...[...text.matchAll(named)].map(([, path]) => path ?? ''),
    ...[...text.matchAll(linked)].map(([, path]) => normalize(join(dirname(document), path ?? ''))),
  ]
  for (const path of paths.filter((each) => !/[*<{…]/.test(each) && !existsSync(each))) {
    console.error(`${document} names ${path}, which is not there`)
    missing += 1
  }
}
console.log(`${documents.length} documents read, ${missing} paths missing`)
process.exit(missing > 0 ? 1 : 0)
