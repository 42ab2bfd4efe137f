import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/**
 * Makes the one script of readers' pages, in `.next/enhance`: `enhance-<hash of its text>.js`, and
 * nothing else lies there then. The same sources give the same bytes. Answers the file's name.
 * Rejects with what the compiler said.
 */
export async function buildEnhance(root = '.'): Promise<string> {
  const code = await bundled(join(root, 'enhance/enhance.ts'))
  const name = `enhance-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js`
  const folder = join(root, '.next/enhance')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), code)
  return name
}

/** Written for browsers that know modules and little more (2019); older ones read without a script. */
async function bundled(input: string): Promise<string> {
  const bundle = await rolldown({ input, transform: { target: 'es2019' }, logLevel: 'silent' })
  try {
    const { output } = await bundle.generate({ format: 'es', minify: true })
    return output[0].code
  } finally {
    await bundle.close()
  }
}

if (import.meta.main) await buildEnhance()
