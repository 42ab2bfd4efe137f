import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeReader, readStore } from '#db/client.ts'
import { openStore } from '#db/open.ts'
import { withdrawals } from '#db/schema.ts'
import { plantDemo } from '#db/seed/plant.ts'
import { closeWriter } from '#db/transact.ts'
import { drawCode, qrCodeAt } from './qrCodes.ts'

const origin = 'https://news.example'
process.env['SITE_ORIGIN'] = origin

describe('A code', () => {
  const svg = drawCode(`${origin}/bcxw/2018-05-14/1`)
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  const dark = darkModules(svg)
  const isDark = (x: number, y: number) => dark.has(`${x} ${y}`)

  it('A phone finds its three corners', () => {
    const corners: [number, number][] = [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ]
    for (const [left, top] of corners)
      for (let y = 0; y < 7; y += 1)
        for (let x = 0; x < 7; x += 1) {
          const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3))
          expect(isDark(left + x, top + y), `${left + x} ${top + y}`).toBe(ring !== 2)
        }
  })

  it('Four modules around it stay light, by day and by night, opened by itself too', () => {
    const places = [...dark].map((place) => place.split(' ').map(Number))
    expect(Math.min(...places.flat())).toBe(4)
    expect(Math.max(...places.flat())).toBe(size - 5)
    expect(svg).toContain('fill="#fff"')
  })

  it('It has no script, no text and no reference', () => {
    expect(svg).not.toMatch(/script|style|<text|href|url\(/)
  })
})

describe('The address of a code', () => {
  let folder: string
  let withdrawn: number
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'qr-'))
    process.env['DATA_DIR'] = folder
    await openStore()
    await plantDemo()
    withdrawn = (await readStore().select().from(withdrawals))[0]?.storyId ?? 0
    // The demo's stories go through all their reviews
  }, 60_000)
  afterAll(async () => {
    await closeWriter()
    closeReader()
    await rm(folder, { recursive: true })
  })

  it('A reader gets the code of a story’s public address', async () => {
    const path = '/bcxw/2018-05-14/1'
    expect(await qrCodeAt(`/qr${path}.svg`)).toBe(drawCode(origin + path))
  })

  it('A hostile client cannot have anything else drawn', async () => {
    expect(withdrawn).toBeGreaterThan(0)
    const paths = [
      `/bcxw/2018-05-14/${withdrawn}`,
      '/bcxw/2018-05-14/999999',
      // The story is known, but this is not its address.
      '/shehui/2018-05-14/1',
      '/bcxw/2018-05-13/1',
      '/bcxw/2018-05-14/01',
      '/bcxw/2018-05-14/1/',
      '/bcxw/2018-05-14',
      '/bcxw',
      '/',
      '//evil.example',
      '/bcxw/2018-05-14/1?x=1',
      '/bcxw/2018-05-14/1%20',
    ]
    for (const path of paths) expect(await qrCodeAt(`/qr${path}.svg`), path).toBeNull()
    expect(await qrCodeAt('/bcxw/2018-05-14/1')).toBeNull()
    expect(await qrCodeAt('/qr/bcxw/2018-05-14/1')).toBeNull()
    expect(await qrCodeAt('/qr.svg')).toBeNull()
  })
})

/** `x y` of each dark module, read back from the drawing. */
function darkModules(svg: string): Set<string> {
  const places = new Set<string>()
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(width); at += 1) places.add(`${Number(x) + at} ${y}`)
  return places
}
