import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { filesIn, tagsIn } from '#e2e/support/html.ts'
import { expect, test } from '#e2e/support/newsroom.ts'

/** Product promises 1 and 2, bytes. */
const largest = { page: 14_000, style: 6_000, script: 4_096 }

/** As small as the page cache makes a page when it has time. */
const brotli = (text: string): number =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  }).length

const stylesOf = (html: string): string =>
  [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text).join('')

const pages = [
  '/bcxw/2018-05-14/1',
  '/',
  '/bcxw',
  '/bcxw/2018-05',
  '/source/1',
  '/author/%E5%90%B4%E6%98%8C%E6%9E%97',
  '/tag/%E5%88%9B%E5%9F%8E',
  '/feeds',
  '/search?q=%E5%88%9B%E5%9F%8E',
]

test.describe('A reader on a weak network', { tag: '@script' }, () => {
  for (const path of pages)
    test(`gets ${path} in one round trip, its style in it, and nothing to wait for`, async ({
      request,
    }) => {
      const html = await (await request.get(path)).text()
      expect(brotli(html), 'page').toBeLessThanOrEqual(largest.page)
      expect(brotli(stylesOf(html)), 'style').toBeLessThanOrEqual(largest.style)
      const sheets = tagsIn(html, 'link').filter((tag) => tag.includes('stylesheet'))
      expect(sheets, 'style sheets to fetch').toEqual([])
      expect(stylesOf(html)).not.toContain('@import')
      const fetched = tagsIn(html, 'script').filter((tag) => tag.includes('src='))
      expect(fetched).toEqual([expect.stringContaining('type="module"')])
    })

  test('gets one file of script, small, packed, and never again', async ({ request }) => {
    const html = await (await request.get('/')).text()
    const scripts = filesIn(html).filter((file) => file.endsWith('.js'))
    expect(scripts).toEqual([expect.stringMatching(/^\/enhance\/enhance-[0-9a-f]{16}\.js$/)])
    const answer = await request.get(scripts[0] ?? '')
    const code = await answer.text()
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(largest.script)
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const old = await request.get('/enhance/enhance-0000000000000000.js')
    expect(old.status()).toBe(404)
  })
})
