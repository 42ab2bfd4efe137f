import { expect, test } from 'vitest'
import { editionNumber } from '#db/client.ts'
import { redirects } from '#db/schema.ts'
import { everything, looking, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { writeStaticPage } from '../pages/write.ts'
import { resolve } from '../resolve.ts'
import { deedOf, paragraph } from '../testing.ts'
import { addRedirect } from './add.ts'
import { redirectQueries, redirectsFrom, redirectsOnPage } from './onDesk.ts'
import { removeRedirect } from './remove.ts'

const { file } = useStore()
const admin = deedOf('admin')
const meaning = async (path: string) => (await resolve(path, new URLSearchParams())).kind

test('An administrator takes a move back: the old address means nothing again', async () => {
  orThrow(await addRedirect(admin, { fromPath: '/gone', toPath: '/corrections' }))
  const edition = editionNumber()
  orThrow(await removeRedirect(admin, { fromPath: '/gone' }))
  expect(await meaning('/gone')).toBe('unknown')
  expect(editionNumber()).toBe(edition + 1)
  const before = everything()
  for (const fromPath of ['/gone', '', '/%00', "' OR 1=1 --"])
    expect(await removeRedirect(admin, { fromPath })).toMatchObject({
      refusal: { reason: 'unknownRedirect' },
    })
  expect(everything()).toEqual(before)
})

test('An address that has a page is not moved', async () => {
  const page = { slug: 'about', title: '关于', summary: '我们', body: [paragraph('报社。')] }
  orThrow(await writeStaticPage(admin, page))
  for (const fromPath of ['/', '/about', '/about/', '/corrections'])
    expect(await addRedirect(admin, { fromPath, toPath: '/x' })).toMatchObject({
      refusal: { reason: 'isShown', field: 'fromPath' },
    })
})

test('An administrator pages through ten thousand moves, and seeks by how they begin', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    fromPath: `/content/${String(at).padStart(5, '0')}.htm`,
    toPath: '/bcxw',
    madeAt: 1,
  }))
  await transact(async (tx) => {
    for (let at = 0; at < rows.length; at += 500)
      await tx.insert(redirects).values(rows.slice(at, at + 500))
  })
  const seen: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page = await redirectsFrom({ prefix: '/content/0', after })
    expect(page.rows.length).toBeLessThanOrEqual(redirectsOnPage)
    seen.push(...page.rows.map(({ fromPath }) => fromPath))
    after = page.next
  }
  expect(seen).toEqual(rows.map(({ fromPath }) => fromPath))
  const found = await redirectsFrom({ prefix: '/content/0123' })
  expect(found.rows.map(({ fromPath }) => fromPath)).toHaveLength(10)
  expect((await redirectsFrom({ prefix: '%' })).rows).toEqual([])
})

test('A page of the list is one range of the index', () => {
  const { sql } = redirectQueries().range.getQuery()
  const plan = looking(file, (store) =>
    (store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('a', 'b', 'c', 51) as { detail: string }[]).map(
      ({ detail }) => detail,
    ),
  )
  expect(plan).toEqual([
    expect.stringMatching(/^SEARCH redirects USING INDEX/),
    expect.stringMatching(/^SEARCH redirect_hits USING INDEX/),
  ])
})
