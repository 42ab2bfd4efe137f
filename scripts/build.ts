import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a build is made from; a change in any of these files makes a new build necessary. */
const sources = ['app', 'components', 'newsroom', 'db/schema', 'lib', 'public']
const settings = ['next.config.ts', 'postcss.config.mjs', 'package-lock.json', 'tsconfig.json']
const stampFile = '.next/sources.sha256'

/** Whether `.next` holds a finished build of the sources as they are now. */
export async function isBuilt(): Promise<boolean> {
  const stamp = await readFile(stampFile, 'utf8').catch(() => null)
  return stamp !== null && stamp === (await sourcesHash())
}

/** Runs `next build`; its output is shown only when it fails. Throws then. */
export async function build(): Promise<void> {
  const stamp = await sourcesHash()
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => output.push(part.toString()))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`页面没有编译成功：\n${output.join('')}`)
  await writeFile(stampFile, stamp)
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256')
  const inFolders = await Promise.all(sources.map(filesIn))
  for (const file of [...inFolders.flat(), ...settings].sort())
    hash
      .update(file)
      .update('\0')
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map(({ parentPath, name }) => join(parentPath, name))
}

if (import.meta.main) await build()
