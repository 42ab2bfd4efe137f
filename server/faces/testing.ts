import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { afterEach, beforeEach } from 'vitest'
import { type Faces, type FacesOptions, openFaces } from './faces.ts'

/** Title, subtitle and subheads as of one story. */
export const story = [
  '供热管网改造提前完工：今冬新增供热面积120万平方米',
  '“先通后改”——夜间施工限时限噪、公交改走邻近街路',
  '居民反映室温不足怎么办（问答）',
  '《冰城新闻》记者探访：Wi-Fi覆盖3条街路，市民热线12319全天受理',
].join('\n')

/** A temporary folder for each test of a file, and the faces opened on it, closed after it. */
export function useFolder() {
  let folder = ''
  let opened: Faces[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faces-'))
    opened = []
  })
  afterEach(async () => {
    await Promise.all(opened.map((faces) => faces.close()))
    await rm(folder, { recursive: true })
  })
  return {
    path: (...names: string[]) => join(folder, ...names),
    fileOf: (hash: string, ending: string) => join(folder, hash.slice(0, 2), `${hash}.${ending}`),
    /** Names of all files of an ending. */
    async files(ending: string): Promise<string[]> {
      const names = await readdir(folder, { recursive: true })
      return names.filter((name) => name.endsWith(ending))
    },
    async open(options: Partial<FacesOptions> = {}): Promise<Faces> {
      const faces = await openFaces({ folder, timeoutMs: 15_000, ...options })
      opened.push(faces)
      return faces
    },
  }
}

/** The hash that `note` gives. Rejects where it gives none. */
export async function note(faces: Faces, text: string): Promise<string> {
  const hash = await faces.note(text)
  if (hash === null) throw new Error('The face was not noted')
  return hash
}

/** Reads a WOFF2. Rejects where it is not one. */
export async function decode(path: string | null): Promise<Face> {
  const sfnt = await subsetFont(await readFile(path ?? ''), null, {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
    preserveNameIds: [13],
  })
  return new Face(new Blob(new Uint8Array(sfnt).buffer))
}

/** Glyphs of a text as a browser would set it. */
export function glyphCount(face: Face, text: string): number {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(new Font(face), buffer)
  return buffer.getGlyphInfos().length
}
