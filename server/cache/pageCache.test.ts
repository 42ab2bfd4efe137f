import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PrintFault } from '../print/fault.ts'
import { openPageCache, TooBusy } from './pageCache.ts'

const story = { route: '/bcxw/2018-05-14/1', status: 200 }

/** A house of which the test says the edition; every print takes a turn of the event loop. */
function house(
  options: { duringPrint?: () => void } & Pick<
    Parameters<typeof openPageCache>[0],
    'maxBytes' | 'maxPassingBytes' | 'maxSearchBytes' | 'maxWaiting'
  > = {},
) {
  const state = { edition: 1, prints: 0 }
  const cache = openPageCache({
    ...options,
    stamp: () => String(state.edition),
    print: async ({ route }) => {
      const seen = state.edition
      state.prints += 1
      options.duringPrint?.()
      await new Promise(setImmediate)
      return {
        html: `<p>${route} of edition ${seen}</p>${'字'.repeat(500)}`,
        headers: {},
        face: null,
      }
    },
  })
  return { state, cache }
}

describe('The page cache', () => {
  it('prints a page once for 200 readers who ask at the same time', async () => {
    const { cache, state } = house()
    const pages = await Promise.all(Array.from({ length: 200 }, () => cache.page('/a', story)))
    expect(state.prints).toBe(1)
    expect(new Set(pages).size).toBe(1)
  })

  it('holds a page until the next edition, and no longer', async () => {
    const { cache, state } = house()
    const first = await cache.page('/a', story)
    expect(cache.peek('/a')).toBe(first)
    state.edition = 2
    expect(cache.peek('/a')).toBeUndefined()
    const second = await cache.page('/a', story)
    expect(second.copies.identity.body.toString()).toContain('of edition 2')
  })

  it('keeps each form of a page whole', async () => {
    const { copies } = await house().cache.page('/a', story)
    const html = copies.identity.body.toString()
    expect(brotliDecompressSync(copies.br.body).toString()).toBe(html)
    expect(gunzipSync(copies.gzip.body).toString()).toBe(html)
  })

  it('prints anew when an edition came while it printed', async () => {
    const arrivals = [() => undefined]
    const { cache, state } = house({ duringPrint: () => arrivals.shift()?.() })
    arrivals[0] = () => {
      state.edition = 2
    }
    const page = await cache.page('/a', story)
    expect(page.copies.identity.body.toString()).toContain('of edition 2')
    expect(state.prints).toBe(2)
  })

  it('gives a reader who comes after an edition nothing that was begun before it', async () => {
    const { cache, state } = house()
    const early = cache.page('/a', story)
    state.edition = 2
    const late = await cache.page('/a', story)
    expect(late.stamp).toBe('2')
    expect((await early).stamp).toBe('2')
  })

  it('gives up with a fault when editions never rest', async () => {
    const { cache, state } = house({ duringPrint: () => (state.edition += 1) })
    await expect(cache.page('/a', story)).rejects.toThrow(PrintFault)
  })

  it('keeps nothing of a print that failed, and prints again for the next reader', async () => {
    let isBroken = true
    const cache = openPageCache({
      stamp: () => '1',
      print: async () => {
        if (isBroken) throw new PrintFault('broken')
        return { html: 'whole', headers: {}, face: null }
      },
    })
    await expect(cache.page('/a', story)).rejects.toThrow('broken')
    isBroken = false
    expect((await cache.page('/a', story)).copies.identity.body.toString()).toBe('whole')
  })

  it('keeps within its bytes, and lets passing pages push out no lasting one', async () => {
    const { cache } = house({ maxBytes: 50_000, maxPassingBytes: 20_000 })
    const front = await cache.page('/', story)
    for (let at = 0; at < 100; at += 1)
      await cache.page(`/bcxw?before=${at}`, { ...story, shelf: 'passing' })
    expect(cache.peek('/')).toBe(front)
    expect(cache.peek('/bcxw?before=0')).toBeUndefined()
    for (let at = 0; at < 100; at += 1) await cache.page(`/bcxw/2018-05-14/${at}`, story)
    expect(cache.peek('/')).toBeUndefined()
  })

  it('lets no flood of searches push out a page, or wait before one', async () => {
    const { cache } = house({ maxSearchBytes: 20_000, maxWaiting: 100 })
    const [front, list] = [
      await cache.page('/', story),
      await cache.page('/bcxw?before=1', { ...story, shelf: 'passing' }),
    ]
    const flood = Array.from({ length: 101 }, (_, at) =>
      cache.page(`/search?q=${at}`, { ...story, shelf: 'search' }),
    )
    const oneMore = cache.page('/search?q=x', { ...story, shelf: 'search' })
    await expect(oneMore).rejects.toThrow(TooBusy)
    await cache.page('/bcxw/2018-05-14/2', story)
    expect(cache.peek('/search?q=99')).toBeUndefined()
    await Promise.all(flood)
    expect(cache.peek('/')).toBe(front)
    expect(cache.peek('/bcxw?before=1')).toBe(list)
    expect(cache.peek('/search?q=0')).toBeUndefined()
    expect(cache.peek('/search?q=99')).toBeDefined()
  })

  it('shares the copies of a page that a new edition left as it was', async () => {
    let edition = 1
    const cache = openPageCache({
      stamp: () => String(edition),
      print: async () => ({ html: 'the same', headers: {}, face: null }),
    })
    const first = await cache.page('/a', story)
    edition = 2
    const second = await cache.page('/a', story)
    expect(second.copies).toBe(first.copies)
    expect(second.stamp).toBe('2')
  })
})
