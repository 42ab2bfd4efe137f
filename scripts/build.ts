import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { buildEnhance } from './buildEnhance.ts'
import { packStatic } from './packStatic.ts'

/** What a build is made from; a change in any of these files makes a new build necessary. */
const sources = ['app', 'components', 'enhance', 'newsroom', 'db', 'lib', 'public']
const settings = [
  'next.config.ts',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'scripts/buildEnhance.ts',
  'scripts/packStatic.ts',
]
/** Read by the server itself, not by the pages. */
const notInPages = /^db\/(seed|migrations)\/|\.test\.tsx?$/
const stampFile = '.next/sources.sha256'

/** The pages did not compile; the message has what the compiler said. */
export class BuildFault extends Error {
  override name = 'BuildFault'
}

/** Whether `.next` holds a finished build of the sources as they are now. */
export async function isBuilt(root = '.'): Promise<boolean> {
  const stamp = await readFile(join(root, stampFile), 'utf8').catch(() => null)
  return stamp !== null && stamp === (await sourcesHash(root))
}

/**
 * Runs `next build` and makes the readers' script; what the compilers said is shown only when one
 * fails. Throws BuildFault then. The stamp goes first and comes last, so that a build that was
 * interrupted is never taken for a finished one.
 */
export async function build(root = '.'): Promise<void> {
  await rm(join(root, stampFile), { force: true })
  const stamp = await sourcesHash(root)
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => output.push(part.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  process.off('exit', endWithUs)
  if (code !== 0) throw new BuildFault(output.join('').trim())
  await buildEnhance(root).catch((error: Error) => {
    throw new BuildFault(error.message)
  })
  await packStatic(join(root, '.next/static'))
  await writeFile(join(root, stampFile), stamp)
}

async function sourcesHash(root: string): Promise<string> {
  const hash = createHash('sha256')
  const inFolders = await Promise.all(sources.map((folder) => filesIn(root, folder)))
  const files = [...inFolders.flat(), ...settings].filter((file) => !notInPages.test(file))
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
}

if (import.meta.main) {
  try {
    await build()
  } catch (error) {
    if (!(error instanceof BuildFault)) throw error
    console.error(`页面没有编译成功：\n${error.message}`)
    process.exit(1)
  }
}
