import { readFile, writeFile } from 'node:fs/promises'
import { permissionTables } from '#newsroom/people/matrix.ts'

/**
 * Prints the matrix of permissions from the code into `docs/permissions.md`. With `--check` it writes
 * nothing and ends with code 1 where the document is not what the code says.
 */
const file = 'docs/permissions.md'

const wanted = `# Permissions

Printed from \`newsroom/people/can.ts\` by \`npm run permissions\`; \`npm run check\` fails where it is stale.
Every verb of \`newsroom/\` asks \`can(actor, action, subject)\` itself; what a page shows or hides is a
courtesy. 本人的: only what the person wrote themselves. Below, the states of a story in which an action
is possible, and the state that it leads to (\`newsroom/stories/lifecycle.ts\`).

${permissionTables()}
`

if (process.argv.includes('--check')) {
  const stands = await readFile(file, 'utf8').catch(() => '')
  if (stands !== wanted) {
    console.error(`${file} is not what newsroom/people/can.ts says: run npm run permissions`)
    process.exit(1)
  }
} else {
  await writeFile(file, wanted)
}
