import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { faceHashOf, facePath, openPrinter, type PrinterOptions } from './printer.ts'

const hash = '0123456789abcdef'
const page = '<!DOCTYPE html><html><head><title>冰城</title></head><body>全文</body></html>'

const printerOf = (render: RequestListener, options: Partial<PrinterOptions> = {}) =>
  openPrinter({
    render,
    stylesheet: () => '',
    faces: { note: async () => hash },
    isDev: false,
    ...options,
  })

describe('The printer', () => {
  it('prints a rendered page with its face named in the head', async () => {
    const { html, face } = await printerOf((_, response) => response.end(page)).print('/bcxw')
    expect(face).toBe(hash)
    expect(html).toMatch(
      /<title>冰城<\/title><link rel="preload" href="\/faces\/0123456789abcdef\.woff2".*<\/style><\/head>/,
    )
    expect(html.endsWith('全文</body></html>')).toBe(true)
  })

  it('prints a page without a face as it is', async () => {
    const faces = { note: async () => null }
    const printer = printerOf((_, response) => response.end(page), { faces })
    expect(await printer.print('/bcxw')).toMatchObject({ html: page, face: null })
  })

  it('adds the one script to the end of the head, and a policy that lets just its line run', async () => {
    const line = 'document.documentElement.dataset.a=1'
    const tags = `<script>${line}</script><script type="module" src="/enhance/a.js"></script>`
    const framework = page.replace('全文', '全文<script>self.__next_f=[]</script>')
    const printer = printerOf((_, response) => response.end(framework), {
      enhancement: { tags, inline: line },
    })
    const { html, policy } = await printer.print('/bcxw')
    expect(html.match(/<script.*?<\/script>/g)?.join('')).toBe(tags)
    expect(html).toContain(`${tags}</head>`)
    const hash = createHash('sha256').update(line).digest('base64')
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
    expect(policy).not.toContain('unsafe')
  })

  it('lets nothing run on a page that no script was given', async () => {
    const { policy } = await printerOf((_, response) => response.end(page)).print('/bcxw')
    expect(policy).toContain("script-src 'self';")
  })

  it('leaves a page in development as it is, for live reloading', async () => {
    const live = page.replace('全文', '<script src="/_next/hmr.js"></script>')
    const printer = printerOf((_, response) => response.end(live), { isDev: true })
    expect((await printer.print('/')).html).toBe(live)
  })

  it('asks for every page in the same words, whoever wants it', async () => {
    const seen: unknown[] = []
    const printer = printerOf((request, response) => {
      seen.push([request.method, request.url, request.headers])
      response.end(page)
    })
    await printer.print('/a')
    const headers = { host: 'localhost', accept: 'text/html', 'accept-language': 'zh-CN' }
    expect(seen).toEqual([['GET', '/a', expect.objectContaining(headers)]])
    expect(JSON.stringify(seen)).not.toMatch(/cookie|rsc|next-/)
  })

  it('gives up a page that takes too long, whether it began or not', async () => {
    const hanging = printerOf(() => undefined, { patience: 50 })
    await expect(hanging.print('/a')).rejects.toThrow('/a was not rendered')
    const half = printerOf((_, response) => response.write('<html>'), { patience: 50 })
    await expect(half.print('/b')).rejects.toHaveProperty('name', 'PrintFault')
  })

  it('is not disturbed by a render that ends after it gave up', async () => {
    const late = Promise.withResolvers<void>()
    const isDone = Promise.withResolvers<void>()
    const printer = printerOf(
      (_, response) =>
        void late.promise
          .then(() => response.end(page))
          .then(() => isDone.resolve(), isDone.reject),
      { patience: 50 },
    )
    await expect(printer.print('/a')).rejects.toThrow('/a was not rendered')
    late.resolve()
    await isDone.promise
    const again = printerOf((_, response) => response.end(page))
    expect((await again.print('/a')).html).toContain('全文')
  })

  it.each<[string, RequestListener]>([
    ['an error status', (_, response) => response.writeHead(500).end(page)],
    ['a redirect', (_, response) => response.writeHead(307, { location: '/' }).end()],
    [
      'a document that a script would fill',
      (_, response) => response.end('<html id="__next_error__">'),
    ],
    ['half a page', (_, response) => response.end(page.slice(0, 30))],
    ['nothing', (_, response) => response.end()],
    [
      'a broken connection',
      (_, response) => {
        response.destroy(new Error('broken'))
      },
    ],
    [
      'a throw',
      () => {
        throw new Error('bug')
      },
    ],
  ])('refuses %s', async (_, render) => {
    await expect(printerOf(render).print('/a')).rejects.toHaveProperty('name', 'PrintFault')
  })
})

describe('The address of a face', () => {
  it('is read back as its hash, and nothing else is', () => {
    expect(faceHashOf(facePath(hash))).toBe(hash)
    for (const path of [
      '/faces/',
      '/faces/0123.woff2',
      `/faces/../${hash}.woff2`,
      `${facePath(hash)}x`,
    ])
      expect(faceHashOf(path)).toBeNull()
  })
})
