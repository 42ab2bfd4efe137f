import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEnhance } from './buildEnhance.ts'

let root: string
let folder: string
let name: string
let code: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'enhance-'))
  await cp('enhance', join(root, 'enhance'), { recursive: true })
  folder = join(root, '.next/enhance')
  name = await buildEnhance(root)
  code = await readFile(join(folder, name), 'utf8')
})
afterAll(() => rm(root, { recursive: true }))

it('A reader’s page loads at most 4 kB of script, compressed', () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(4_096)
})

it('A build of the same sources gives the same file and leaves no older one beside it', async () => {
  await writeFile(join(folder, 'enhance-0000000000000000.js'), '')
  expect(await buildEnhance(root)).toBe(name)
  expect(await readdir(folder)).toEqual([name])
  expect(await readFile(join(folder, name), 'utf8')).toBe(code)
})

it('The file is named by its content, so that a browser may keep it for ever', () => {
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
  expect(name).toBe(`enhance-${hash}.js`)
})

it('The strict policy never has to refuse what the script does', () => {
  expect(code).not.toMatch(/\beval\b|\bFunction\b|innerHTML|outerHTML|insertAdjacentHTML|cssText/)
  expect(code).not.toMatch(/\.style\b|document\.write|\bimport\b|https?:/)
})

it('The script sets no cookie and names no reader', () => {
  expect(code).not.toMatch(/cookie|userAgent|randomUUID|fingerprint/)
})
