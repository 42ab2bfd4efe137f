import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BuildFault, build, isBuilt } from './build.ts'

/** The smallest tree of this project's shape; its compiler stands for Next and does as it is told. */
const tree = {
  'app/page.tsx': 'export default 1',
  'app/page.test.ts': '1',
  'components/story/row.tsx': '1',
  'newsroom/addresses.ts': '1',
  'db/client.ts': '1',
  'db/seed/story.ts': '1',
  'enhance/enhance.ts': 'console.log(1)',
  'scripts/buildEnhance.ts': '1',
  'scripts/packStatic.ts': '1',
  'lib/result.ts': '1',
  'public/favicon.svg': '<svg/>',
  'next.config.ts': '1',
  'postcss.config.mjs': '1',
  'package.json': '{}',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
}
const compiler = 'node_modules/next/dist/bin/next'

let root = ''
const write = async (file: string, text: string) => {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), text)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'build-'))
  for (const [file, text] of Object.entries(tree)) await write(file, text)
  await write(compiler, "require('node:fs').mkdirSync('.next/static', { recursive: true })")
})
afterEach(() => rm(root, { recursive: true }))

describe('npm start', () => {
  it('builds a fresh clone, and no second time while nothing changes', async () => {
    expect(await isBuilt(root)).toBe(false)
    await build(root)
    expect(await isBuilt(root)).toBe(true)
  })

  it.each([
    'app/page.tsx',
    'components/story/row.tsx',
    'newsroom/addresses.ts',
    'db/client.ts',
    'enhance/enhance.ts',
    'scripts/buildEnhance.ts',
    'lib/result.ts',
    'public/favicon.svg',
    'next.config.ts',
    'package.json',
    'package-lock.json',
  ])('builds again when %s changed', async (file) => {
    await build(root)
    await appendFile(join(root, file), ' ')
    expect(await isBuilt(root)).toBe(false)
  })

  it('builds again when a file came or went', async () => {
    await build(root)
    await write('app/new.tsx', '1')
    expect(await isBuilt(root)).toBe(false)
    await rm(join(root, 'app/new.tsx'))
    expect(await isBuilt(root)).toBe(true)
    await rm(join(root, 'lib/result.ts'))
    expect(await isBuilt(root)).toBe(false)
  })

  it('does not build again for a test or a story of the demo', async () => {
    await build(root)
    for (const file of ['app/page.test.ts', 'db/seed/story.ts'])
      await appendFile(join(root, file), ' ')
    expect(await isBuilt(root)).toBe(true)
  })

  it('knows the build wherever the project was moved', async () => {
    await build(root)
    const moved = `${root}-moved`
    await cp(root, moved, { recursive: true })
    expect(await isBuilt(moved)).toBe(true)
    await rm(moved, { recursive: true })
  })

  it('says what the compiler said where it failed, and takes nothing for built', async () => {
    await build(root)
    await write(compiler, "console.error('Unexpected token'); process.exit(1)")
    await expect(build(root)).rejects.toThrow(BuildFault)
    await expect(build(root)).rejects.toThrow('Unexpected token')
    expect(await isBuilt(root)).toBe(false)
  })

  it('says where the readers’ script has a fault, and takes nothing for built', async () => {
    await write('enhance/enhance.ts', 'let = ;')
    await expect(build(root)).rejects.toThrow(BuildFault)
    await expect(build(root)).rejects.toThrow('enhance.ts')
    expect(await isBuilt(root)).toBe(false)
  })

  it('takes nothing for built while it builds, though the sources are as before', async () => {
    await build(root)
    await write(
      compiler,
      "process.exit(require('node:fs').existsSync('.next/sources.sha256') ? 1 : 0)",
    )
    await build(root)
    expect(await readFile(join(root, '.next/sources.sha256'), 'utf8')).toMatch(/^[0-9a-f]{64}$/)
  })
})
