import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sweepFaces } from './sweep.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faces-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Writes 100 bytes as if `minutes` ago. */
async function put(name: string, minutes: number) {
  const path = join(folder, name.slice(0, 2), name)
  await mkdir(join(folder, name.slice(0, 2)), { recursive: true })
  await writeFile(path, '.'.repeat(100))
  const date = new Date(Date.now() - minutes * 60_000)
  await utimes(path, date, date)
}

const files = async () =>
  (await readdir(folder, { recursive: true })).filter((file) => file.includes('/')).sort()

const [newest, older, oldest] = ['aa00000000000001', 'aa00000000000002', 'bb00000000000003']
const temporary = 'aa00000000000001.woff2.01234567-89ab-cdef-0123-456789abcdef.tmp'

async function putThree() {
  // Of one hash, the later date counts: the characters are old, the face was used just now.
  await put(`${newest}.txt`, 5_000)
  await put(`${newest}.woff2`, 1)
  await put(`${older}.txt`, 10)
  await put(`${oldest}.txt`, 20)
  await put(`${oldest}.woff2`, 30)
}

it('A sweep keeps the latest used within the number of files', async () => {
  await putThree()
  expect(await sweepFaces(folder, { maxBytes: 1e9, maxFiles: 3 })).toEqual([oldest])
  expect(await files()).toEqual([`aa/${newest}.txt`, `aa/${newest}.woff2`, `aa/${older}.txt`])
})

it('A sweep keeps the latest used within the bytes, and never half a face', async () => {
  await putThree()
  expect(await sweepFaces(folder, { maxBytes: 299, maxFiles: 99 })).toEqual([older, oldest])
  expect(await files()).toEqual([`aa/${newest}.txt`, `aa/${newest}.woff2`])
})

it('A sweep within its bounds removes nothing', async () => {
  await putThree()
  expect(await sweepFaces(folder, { maxBytes: 500, maxFiles: 5 })).toEqual([])
  expect(await files()).toHaveLength(5)
})

it('A sweep removes abandoned temporary files, not fresh ones nor other files', async () => {
  await put(temporary, 61)
  await put(temporary.replace('0123', '9123'), 1)
  await put('aa.keep.json', 9_000)
  await sweepFaces(folder, { maxBytes: 0, maxFiles: 0 })
  expect(await files()).toEqual(
    ['aa/aa.keep.json', `aa/${temporary.replace('0123', '9123')}`].sort(),
  )
})
