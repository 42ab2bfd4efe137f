import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editionNumber } from '#db/client.ts'
import { redirects } from '#db/schema.ts'
import { useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { resolve } from '../resolve.ts'
import { deedOf, noon } from '../testing.ts'
import { addRedirect } from './add.ts'
import { addHits } from './countHits.ts'
import { endOf, prefixesOf, targetOf } from './moved.ts'
import { oldAddressOf } from './oldShapes.ts'
import { redirectsFrom } from './onDesk.ts'

useStore()
const move = (fromPath: string, toPath: string, isPrefix = false) =>
  addRedirect(deedOf('admin'), { fromPath, toPath, isPrefix })
const meaning = (path: string) => resolve(path, new URLSearchParams())

describe('A reader of a moved folder', () => {
  test('is led on with the rest of the address, or to the one new address', async () => {
    orThrow(await move('/shequ', '/new/', true))
    orThrow(await move('/zhuanqu/', '/corrections', true))
    expect(await meaning('/shequ/a/1.htm')).toMatchObject({ to: '/new/a/1.htm', rule: '/shequ/' })
    expect(await meaning('/shequ/')).toMatchObject({ to: '/new/' })
    expect(await meaning('/zhuanqu/a/1.htm')).toMatchObject({ to: '/corrections' })
    expect(await meaning('/shequ')).toEqual({ kind: 'unknown' })
    expect(await meaning('/shequx/1.htm')).toEqual({ kind: 'unknown' })
  })

  test('is led by the address’s own rule first, then by the longest folder', async () => {
    orThrow(await move('/f/', '/short', true))
    orThrow(await move('/f/g/', '/long', true))
    orThrow(await move('/f/g/1.htm', '/own'))
    expect(await meaning('/f/g/1.htm')).toMatchObject({ to: '/own', rule: '/f/g/1.htm' })
    expect(await meaning('/f/g/2.htm')).toMatchObject({ to: '/long', rule: '/f/g/' })
    expect(await meaning('/f/2.htm')).toMatchObject({ to: '/short', rule: '/f/' })
  })

  test('meets the pages that are there, whatever folder lies over them', async () => {
    orThrow(await move('/corrections/', '/elsewhere', true))
    expect(await meaning('/corrections')).toMatchObject({ kind: 'show' })
    expect(await meaning('/corrections/')).toEqual({ kind: 'moved', to: '/corrections' })
    expect(await meaning('/corrections/x')).toMatchObject({ to: '/elsewhere' })
  })

  test('is sent on once, over any number of moves', async () => {
    for (const [from, to] of [
      ['/s1', '/s2'],
      ['/s2', '/s3/x'],
      ['/s4/x', '/corrections'],
    ] as const)
      orThrow(await move(from, to))
    orThrow(await move('/s3/', '/s4/', true))
    expect(await meaning('/s1')).toEqual({ kind: 'moved', to: '/corrections', rule: '/s1' })
  })
})

test('A move into its own folder, or round through others, is refused', async () => {
  expect(await move('/r/', '/r/new/', true)).toMatchObject({ refusal: { reason: 'circle' } })
  expect(await move('/r/', '/r/', true)).toMatchObject({ refusal: { reason: 'circle' } })
  orThrow(await move('/r1/', '/r2/', true))
  orThrow(await move('/r2/', '/r3/', true))
  expect(await move('/r3/', '/r1/', true)).toMatchObject({ refusal: { reason: 'circle' } })
  expect(await move('/r3/', '/r1/x')).toMatchObject({ ok: true })
  expect(await move('/', '/x', true)).toMatchObject({ refusal: { reason: 'badPrefix' } })
})

test('A circle that came into the table in another way leads nowhere, and ends', async () => {
  const row = (fromPath: string, toPath: string) => ({ fromPath, toPath, madeAt: noon })
  await transact((tx) => tx.insert(redirects).values([row('/z1', '/z2'), row('/z2', '/z1')]))
  expect(await meaning('/z1')).toEqual({ kind: 'unknown' })
})

test('No rest of an address leads a reader out of the site', () => {
  const rule = { fromPath: '/o/', toPath: '/', isPrefix: true }
  for (const path of ['/o//evil.example', '/o/\\evil.example', '/o////x', '/o/\t/evil.example'])
    expect(targetOf(rule, path)).toMatch(/^\/(?![/\\])/)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (rest) => {
      expect(targetOf(rule, `/o/${rest}`)).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
    }),
  )
})

test('Folders of an address, the nearest first; of a very deep one the first dozen', () => {
  expect(prefixesOf('/a/b/c.htm')).toEqual(['/a/b/', '/a/'])
  expect(prefixesOf('/a/b/')).toEqual(['/a/b/', '/a/'])
  expect(prefixesOf('/a')).toEqual([])
  expect(prefixesOf('/x'.repeat(900)).length).toBeLessThan(13)
})

test('A way over more than ten moves has no end', async () => {
  const find = async (fromPath: string) => {
    const at = Number(fromPath.slice(2))
    return { fromPath, toPath: `/n${at + 1}`, isPrefix: false }
  }
  expect(await endOf('/n1', find)).toBeNull()
})

test('Hits are counted by their rules, make no edition, and stay when the rule is changed', async () => {
  orThrow(await move('/h1', '/corrections'))
  const edition = editionNumber()
  await addHits(
    new Map([
      ['/h1', 2],
      ['/gone', 5],
    ]),
    noon,
  )
  await addHits(new Map([['/h1', 1]]), noon + 1)
  expect(editionNumber()).toBe(edition)
  orThrow(await move('/h1', '/about'))
  const { rows } = await redirectsFrom({ prefix: '/h1' })
  expect(rows).toMatchObject([{ fromPath: '/h1', hits: 3, lastAt: noon + 1 }])
})

test.each([
  ['/bcxw/content/2018-05/14/content_12.htm', { channel: 'bcxw', day: '2018-05-14', storyId: 12 }],
  [
    '/bcxw/content/2018-05/14/content_12_3.html',
    { channel: 'bcxw', day: '2018-05-14', storyId: 12 },
  ],
  ['/bcxw/content/2018-05/14/node_3.htm', { channel: 'bcxw', day: '2018-05-14', storyId: null }],
  ['/bcxw/content/2018-05/14', { channel: 'bcxw', day: '2018-05-14', storyId: null }],
  ['/bcxw/content/node_3.htm', { channel: 'bcxw', day: null, storyId: null }],
  ['/bcxw/node_3_2.htm', { channel: 'bcxw', day: null, storyId: null }],
  ['/bcxw/content/2018-02/30/content_1.htm', null],
  ['/bcxw/content/2018-05/14/content_.htm', null],
  ['/content/2018-05/14/content_1.htm', null],
  ['/bcxw/other.htm', null],
])('The old site’s %s is read as %j', (path, old) => {
  expect(oldAddressOf(path)).toEqual(old)
})
