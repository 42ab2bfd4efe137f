import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { addressesOfPart, sitemapParts } from '#newsroom/crawlers/published.ts'
import { newsSitemap, sitemapIndex, sitemapPart } from '#newsroom/crawlers/sitemap.ts'
import { sitemapPartOf } from '#newsroom/machineAddresses.ts'
import { changeSetting } from '#newsroom/settings/change.ts'
import { aLiveStory, deedOf, minute, noon, withdrawn } from '#newsroom/testing.ts'
import { sendSitemapPart } from './sitemapPart.ts'

useStore()
process.env['SITE_ORIGIN'] = 'https://news.example'
let origin = ''
const server = createServer((request, response) => {
  void sendSitemapPart(sitemapPartOf(request.url ?? '') ?? 0, request, response)
})
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers: { 'accept-encoding': 'identity', ...headers } })

test('A crawler finds each live story in its part, and a withdrawn one no more', async () => {
  expect(await sitemapParts()).toEqual([])
  expect((await get('/sitemap/1.xml')).status).toBe(404)
  const [first, second] = [await aLiveStory(), await aLiveStory()]
  const text = async () => (await get('/sitemap/1.xml')).text()
  const locations = async () =>
    [...(await text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, at]) => at)
  const whole = (path: string) => `https://news.example${path}`
  expect(await locations()).toEqual([whole(first.path), whole(second.path)])
  await withdrawn(first.id)
  expect(await locations()).toEqual([whole(second.path)])
  expect(await text()).toContain('<lastmod>2018-05-14T12:00:00+08:00</lastmod>')
  expect(await sitemapIndex()).toContain('<loc>https://news.example/sitemap/1.xml</loc>')
  expect((await get('/sitemap/2.xml')).status).toBe(404)
})

test('A crawler that has a part gets 304 until one of its addresses changes; packed where it takes that', async () => {
  const { id } = await aLiveStory()
  const answer = await get('/sitemap/1.xml', { 'accept-encoding': 'gzip' })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(await answer.text()).toMatch(/<\/urlset>\n$/)
  const tag = answer.headers.get('etag') ?? ''
  const asked = async () => (await get('/sitemap/1.xml', { 'if-none-match': tag })).status
  expect(await asked()).toBe(304)
  orThrow(await changeSetting(deedOf('admin'), 'feedText', 'summary'))
  expect(await asked()).toBe(304)
  await withdrawn(id)
  expect(await asked()).toBe(200)
  const head = await fetch(`${origin}/sitemap/1.xml`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('A crowd that asks for one part at once gets the same from one reading', async () => {
  await aLiveStory()
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      get('/sitemap/1.xml', { 'accept-encoding': at % 2 ? 'gzip' : 'identity' }),
    ),
  )
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(texts).size).toBe(1)
  expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1)
})

test('A part goes on where a piece of it ends, and no address is twice or lost', async () => {
  const { id } = await aLiveStory()
  const ids: number[] = []
  for (let after = 0; ; ) {
    const [row] = await addressesOfPart(1, { after, limit: 1 })
    if (!row) break
    ids.push(row.id)
    after = row.id
  }
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  expect(ids.at(-1)).toBe(id)
  const pieces: string[] = []
  for await (const piece of sitemapPart(1)) pieces.push(piece)
  expect(pieces.join('').match(/<url>/g)).toHaveLength(ids.length)
})

test('The news sitemap has the last 48 hours, newest first, its titles escaped', async () => {
  const fresh = await aLiveStory({ title: '甲<乙', at: noon })
  const old = await aLiveStory({ title: '前天的稿件', at: noon - 3 * 24 * 60 * minute })
  const text = await newsSitemap(noon + minute)
  expect(text).toContain(`${fresh.path}</loc>`)
  expect(text).not.toContain(`${old.path}</loc>`)
  expect(text).toContain('<news:title>甲&lt;乙</news:title>')
  expect(await newsSitemap(noon + 49 * 60 * minute)).not.toContain('<url>')
})
