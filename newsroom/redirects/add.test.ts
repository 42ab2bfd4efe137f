import { describe, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { log, redirects } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { resolve } from '../resolve.ts'
import { deedOf, minute, noon } from '../testing.ts'
import { addRedirect } from './add.ts'

useStore()
const move = (fromPath: string, toPath: string, at = noon) =>
  addRedirect(deedOf('admin', at), { fromPath, toPath })

test('An administrator moves an address: readers follow, and the log says so', async () => {
  const edition = editionNumber()
  expect(await move('/old/1.htm', '/corrections')).toEqual({ ok: true, value: null })
  expect(await resolve('/old/1.htm', new URLSearchParams())).toEqual({
    kind: 'moved',
    to: '/corrections',
    rule: '/old/1.htm',
  })
  expect(editionNumber()).toBe(edition + 1)
  const entries = await readStore().select().from(log)
  expect(entries).toMatchObject([
    { action: 'addRedirect', subject: 'redirect:/old/1.htm', details: { toPath: '/corrections' } },
  ])
})

test('A later move of the same address takes the place of the earlier, slash or not', async () => {
  orThrow(await move('/twice', '/a'))
  orThrow(await move('/twice/', '/b', noon + minute))
  const rows = await readStore().select().from(redirects)
  expect(rows.filter(({ fromPath }) => fromPath.startsWith('/twice'))).toEqual([
    { fromPath: '/twice', toPath: '/b', madeAt: noon + minute, isPrefix: false },
  ])
})

const refusedWith = async (reason: string, fromPath: string, toPath: string) => {
  const before = everything()
  const result = await move(fromPath, toPath)
  expect(result).toMatchObject({ ok: false, refusal: { reason } })
  expect(result.ok || result.refusal.sentence).toMatch(/\p{Script=Han}.*。$/u)
  expect(everything()).toEqual(before)
}

describe('A move is refused', () => {
  test.each([
    ['old', '/a'],
    ['/old', 'a'],
    ['', '/a'],
    ['/old', ''],
    ['/old', 'https://host.example/'],
    ['/old', '//host.example/'],
    ['//host.example/', '/a'],
    ['/old', '/\\host.example/'],
    ['/old', '/a b'],
    ['/old', '/a\r\nSet-Cookie: x=1'],
    ['/old', '/\t/host.example'],
    ['/old', '/冰城'],
    ['/旧', '/a'],
    ['/old?id=1', '/a'],
    ['/old#x', '/a'],
  ])('that leads from %j to %j, out of the site or nowhere', async (from, to) => {
    await refusedWith('badPath', from, to)
  })

  test('that would lead a reader round in a circle, however long', async () => {
    orThrow(await move('/c1', '/c2'))
    orThrow(await move('/c2', '/c3/'))
    orThrow(await move('/c3', '/c4?x=1'))
    for (const [from, to] of [
      ['/c4', '/c1'],
      ['/c4/', '/c1'],
      ['/c4', '/c3'],
      ['/c4', '/c2/?y=1'],
      ['/same', '/same'],
      ['/same', '/same/'],
      ['/same/', '/same#x'],
    ] as const)
      await refusedWith('circle', from, to)
    orThrow(await move('/c4', '/corrections'))
  })
})
