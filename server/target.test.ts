import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf, storyPath } from '#newsroom/addresses.ts'
import { longestTarget, targetOf } from './target.ts'

describe('The target of a request', () => {
  it.each([
    ['/', '/', ''],
    ['/bcxw?before=1-2&x=%ff', '/bcxw', 'before=1-2&x=%EF%BF%BD'],
    ['/bcxw??a=b', '/bcxw', 'a=b'],
    ['http://x/bcxw?a', '/bcxw', 'a='],
    ['HTTPS://用户@x:80/bcxw', '/bcxw', ''],
    ['http://x', '/', ''],
    ['http://x?a', '/', 'a='],
    ['http://x//y', '//y', ''],
    ['/http://x/', '/http://x/', ''],
    ['/../a', '/../a', ''],
    ['/%2e%2e/%E5%86%B0', '/%2e%2e/%E5%86%B0', ''],
    ['/\\x', '/\\x', ''],
  ])('%s is the path %s', (target, path, query) => {
    const read = targetOf(target)
    expect(read).toMatchObject({ ok: true, path })
    expect(read.ok && read.query.toString()).toBe(query)
  })

  it.each([
    undefined,
    '',
    '*',
    '?x',
    'x:80',
    'bcxw',
    '\\\\x',
    'ftp://x/',
    '/%',
    '/%0',
    '/%ff',
    '/%e0%a4%a',
    '/%c0%ae',
    '/%00',
    '/a%0d%0ab',
    '/%7f',
    '/\u0007',
  ])('%j is refused in a sentence', (target) => {
    expect(targetOf(target)).toMatchObject({
      ok: false,
      status: 400,
      sentence: expect.stringMatching(/^地址.*。$/),
    })
  })

  it('is refused as too long from 2,049 characters on', () => {
    const longest = '/'.padEnd(longestTarget, 'a')
    expect(targetOf(longest)).toMatchObject({ ok: true })
    expect(targetOf(`${longest}a`)).toMatchObject({ ok: false, status: 414 })
    expect(targetOf(`/?${longest}`)).toMatchObject({ ok: false, status: 414 })
  })

  it('is always read or refused, whatever a client sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.webPath()), (target) => {
        const read = targetOf(target)
        if (read.ok) expect(read.path).toMatch(/^\//)
        else expect(read.sentence).toMatch(/。$/)
      }),
    )
  })

  it('of an address of ours is that address', () => {
    for (const path of [
      pathOf({ kind: 'front' }),
      storyPath({ channel: 'bcxw', day: '2018-05-14', id: 1 }),
    ])
      expect(targetOf(path)).toMatchObject({ ok: true, path })
  })
})
