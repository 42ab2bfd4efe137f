import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { expect, it, vi } from 'vitest'
import { headlineCharacters } from './characters.ts'
import { decode, glyphCount, note, story, useFolder } from './testing.ts'

const folder = useFolder()

it('The same characters in any order have one hash', async () => {
  const faces = await folder.open()
  const reversed = [...story].reverse().join('')
  expect(await note(faces, reversed)).toBe(await note(faces, story))
  expect(await folder.files('.txt')).toHaveLength(1)
})

it('The face of a story is a WOFF2 under 30 kB with exactly its characters', async () => {
  const faces = await folder.open()
  const path = (await faces.file(await note(faces, story))) ?? ''
  expect((await readFile(path)).toString('latin1', 0, 4)).toBe('wOF2')
  expect((await stat(path)).size).toBeLessThan(30_000)
  const given = [...(await decode(path)).collectUnicodes()]
  expect(String.fromCodePoint(...given)).toBe(headlineCharacters(story))
})

it('A face keeps what trims punctuation, joins 破折号 and kerns, and the licence', async () => {
  const faces = await folder.open()
  const face = await decode(await faces.file(await note(faces, story)))
  const features = face.getTableFeatureTags('GPOS')
  expect(features).toEqual(expect.arrayContaining(['chws', 'halt', 'kern', 'palt']))
  expect(glyphCount(face, '——')).toBe(1)
  expect(face.getName(13, 'en')).toContain('SIL Open Font License')
})

it('Twenty readers at once make a face once', async () => {
  const faces = await folder.open()
  const hash = await note(faces, story)
  faces.warm(hash)
  const paths = await Promise.all(Array.from({ length: 20 }, () => faces.file(hash)))
  expect(new Set(paths)).toEqual(new Set([folder.fileOf(hash, 'woff2')]))
  // A second writing would put another file into the place of the first.
  const { ino } = await stat(folder.fileOf(hash, 'woff2'))
  await faces.file(hash)
  expect((await stat(folder.fileOf(hash, 'woff2'))).ino).toBe(ino)
  expect(await readdir(folder.path(hash.slice(0, 2)))).toEqual([`${hash}.txt`, `${hash}.woff2`])
})

it('Twenty readers of twenty pages all have their faces', async () => {
  const faces = await folder.open()
  const texts = Array.from({ length: 20 }, (_, i) => String.fromCodePoint(0x57ce + i))
  const hashes = await Promise.all(texts.map((text) => note(faces, text)))
  const paths = await Promise.all(hashes.map((hash) => faces.file(hash)))
  expect(paths).toEqual(hashes.map((hash) => folder.fileOf(hash, 'woff2')))
})

it('A warmed face is on disk without being asked for', async () => {
  const faces = await folder.open()
  faces.warm(await note(faces, '北'))
  await vi.waitFor(async () => expect(await folder.files('.woff2')).toHaveLength(1), 10_000)
})

it('A hash that is rubbish, unknown or of other characters has no face', async () => {
  const faces = await folder.open()
  const hash = await note(faces, story)
  await writeFile(folder.fileOf(hash, 'txt'), 'changed')
  for (const rubbish of ['', '../../x', '0123456789abcdef', 'G123456789abcdef', hash]) {
    faces.warm(rubbish)
    expect(await faces.file(rubbish)).toBeNull()
  }
  expect(await faces.note('')).toBeNull()
})

it('The end of the thread costs one face, which is not tried again at once', async () => {
  const real = JSON.stringify(new URL('worker.ts', import.meta.url).href)
  const crashing = `
    import { parentPort } from 'node:worker_threads'
    await import(${real})
    parentPort.on('message', (characters) => characters.includes('崩') && process.exit(3))
  `
  const log = { warn: vi.fn() }
  const worker = new URL(`data:text/javascript,${encodeURIComponent(crashing)}`)
  const faces = await folder.open({ worker, log })
  const hashes = await Promise.all(['北城', '崩溃', '江城'].map((text) => note(faces, text)))
  const paths = await Promise.all(hashes.map((hash) => faces.file(hash)))
  expect(paths.map((path) => path !== null)).toEqual([true, false, true])
  expect(await faces.file(hashes[1] ?? '')).toBeNull()
  expect(log.warn).toHaveBeenCalledTimes(1)
})

it('A reader waits no longer than the timeout, and has the face later', async () => {
  const faces = await folder.open({ timeoutMs: 1 })
  const hash = await note(faces, story)
  expect(await faces.file(hash)).toBeNull()
  await vi.waitFor(async () => expect(await faces.file(hash)).not.toBeNull(), 10_000)
})

it('Closed faces answer null', async () => {
  const faces = await folder.open()
  const hash = await note(faces, story)
  const waiting = faces.file(hash)
  await faces.close()
  expect(await Promise.all([waiting, faces.file(hash), faces.note(story)])).toEqual([
    null,
    null,
    null,
  ])
})
