import { execFile } from 'node:child_process'
import { mkdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, it, vi } from 'vitest'
import { decode, note, story, useFolder } from './testing.ts'

const folder = useFolder()

it('Faces on the same folder make what others noted', async () => {
  const hash = await note(await folder.open(), story)
  expect(await (await folder.open()).file(hash)).toBe(folder.fileOf(hash, 'woff2'))
})

it('Another process, plain Node, makes what was noted and notes under the same hash', async () => {
  const hash = await note(await folder.open(), story)
  const script = `
    import { openFaces } from ${JSON.stringify(new URL('faces.ts', import.meta.url).href)}
    const faces = await openFaces({ folder: process.argv[1], timeoutMs: 15_000 })
    console.log(await faces.note(process.argv[2]), await faces.file(process.argv[3]))
  `
  const argv = ['--input-type=module', '-e', script, folder.path(), story, hash]
  // Nothing closes the faces there: the thread does not keep the process.
  const { stdout } = await promisify(execFile)(process.execPath, argv, { timeout: 15_000 })
  expect(stdout).toBe(`${hash} ${folder.fileOf(hash, 'woff2')}\n`)
  const face = await decode(folder.fileOf(hash, 'woff2'))
  expect(face.collectUnicodes().length).toBeGreaterThan(50)
})

it('A folder that cannot be written gives no faces and one line in the log', async () => {
  const log = { warn: vi.fn() }
  await writeFile(folder.path('file'), '')
  // Below a file, because tests may run as root, whom no permission stops.
  const faces = await folder.open({ folder: folder.path('file', 'faces'), log })
  expect(await faces.note(story)).toBeNull()
  expect(await faces.note(`${story}二`)).toBeNull()
  expect(await faces.file('0123456789abcdef')).toBeNull()
  expect(log.warn).toHaveBeenCalledTimes(1)
})

it('A face that cannot be saved is null, not tried again at once, and logged once', async () => {
  const log = { warn: vi.fn() }
  const faces = await folder.open({ log })
  const hash = await note(faces, story)
  await mkdir(folder.fileOf(hash, 'woff2'))
  expect(await faces.file(hash)).toBeNull()
  await rm(folder.fileOf(hash, 'woff2'), { recursive: true })
  expect(await faces.file(hash)).toBeNull()
  expect(log.warn).toHaveBeenCalledTimes(1)
  expect(await folder.files('.tmp')).toEqual([])
})

it('A folder that somebody removed is made again', async () => {
  const faces = await folder.open()
  await rm(folder.path(), { recursive: true })
  expect(await faces.file(await note(faces, '北'))).not.toBeNull()
})

it('Opening sweeps the least recently used, which can be noted and made again', async () => {
  const first = await folder.open()
  const [old, recent] = [await note(first, '旧'), await note(first, '新')]
  const yesterday = new Date(Date.now() - 90_000_000)
  await utimes(folder.fileOf(old, 'txt'), yesterday, yesterday)
  await (await folder.open({ maxFiles: 1 })).close()
  expect(await folder.files('.txt')).toEqual([expect.stringContaining(recent)])
  // The first still remembers that it noted them, until it is asked for the face in vain.
  expect(await first.note('旧')).toBe(old)
  expect(await first.file(old)).toBeNull()
  expect(await first.note('旧')).toBe(old)
  expect(await first.file(old)).not.toBeNull()
})

it('Two hundred files written bring a sweep', async () => {
  const faces = await folder.open({ maxFiles: 10 })
  for (let i = 0; i < 200; i++) await note(faces, String.fromCodePoint(0x4e00 + i))
  await vi.waitFor(async () => expect(await folder.files('.txt')).toHaveLength(10), 10_000)
  const newest = await note(faces, String.fromCodePoint(0x4e00 + 199))
  expect(await faces.file(newest)).not.toBeNull()
})

it('Use dates a face anew, at most once a day', async () => {
  const faces = await folder.open()
  const hash = await note(faces, '用')
  const path = (await faces.file(hash)) ?? ''
  for (const [hoursAgo, isDatedAnew] of [
    [23, false],
    [25, true],
  ] as const) {
    const date = new Date(Date.now() - hoursAgo * 3_600_000)
    await utimes(path, date, date)
    expect(await faces.file(hash)).toBe(path)
    expect((await stat(path)).mtimeMs > date.getTime() + 1_000).toBe(isDatedAnew)
  }
})
