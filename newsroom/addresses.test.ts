import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#lib/zh/date.ts'
import {
  type Address,
  addressOf,
  channelPath,
  dayPath,
  isReserved,
  pathOf,
  storyPath,
} from './addresses.ts'
import { firstPlace } from './search/place.ts'
import { isSlug } from './slug.ts'

const read = (url: string): Address | null => {
  const [path = '', query] = url.split('?')
  return addressOf(path, new URLSearchParams(query))
}

const slug = fc
  .stringMatching(/^[a-z][a-z0-9]{1,19}$/)
  .filter((text) => isSlug(text) && !isReserved(text))
const day = fc.integer({ min: 0, max: 109_000 }).map((n) => addDays('1900-01-01', n))
const number = fc.integer({ min: 1, max: 999_999_999_999_999 })
const before = fc.record({ at: fc.integer(), id: number })
const kind = <Kind extends string>(name: Kind) => fc.constant(name)
const staticSlug = fc.constantFrom('about', 'copyright', 'contact', 'privacy', 'accessibility')
const format = fc.constantFrom('rss', 'atom', 'json')
const name = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .filter((text) => /[^.]/.test(text) && !/[\p{Cc}\p{Cs}]/u.test(text))
const period = day.chain((of) => fc.constantFrom(of.slice(0, 4), of.slice(0, 7)))
const address: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ kind: kind('front') }),
  fc.record({ kind: kind('channel'), channel: slug }),
  fc.record({ kind: kind('channel'), channel: slug, before }),
  fc.record({ kind: kind('day'), channel: slug, day }),
  fc.record({ kind: kind('story'), channel: slug, day, id: number }),
  fc.record({ kind: kind('corrections') }),
  fc.record({ kind: kind('feeds') }),
  fc.record({ kind: kind('corrections'), before }),
  fc.record({
    kind: kind('search'),
    typed: fc.constantFrom('', '创城', '“香坊区” -扫码', 'a&b=c#d%2F'),
    place: fc.record({
      ...Object.fromEntries(
        Object.entries(firstPlace).map(([key, value]) => [key, fc.constant(value)]),
      ),
      order: fc.constantFrom('relevance', 'newest'),
      span: fc.constantFrom('today', 'quarter', 'year', null),
      channel: fc.option(slug),
      part: fc.constantFrom('title', 'body', 'picture', null),
      page: fc.integer({ min: 1, max: 100 }),
    }) as fc.Arbitrary<typeof firstPlace>,
  }),
  fc.record({ kind: kind('staticPage'), slug: staticSlug }),
  fc.record({ kind: kind('calendar'), channel: slug, period }),
  fc.record({ kind: kind('source'), sourceId: number }),
  fc.record({ kind: kind('source'), sourceId: number, before }),
  fc.record({ kind: kind('author'), author: name }),
  fc.record({ kind: kind('tag'), tag: name, before }),
  fc.record({ kind: kind('feed'), format }),
  fc.record({ kind: kind('feed'), format, channel: slug }),
  fc.record({ kind: kind('feed'), format, sourceId: number }),
  fc.record({ kind: fc.constantFrom('robots', 'sitemap', 'newsSitemap', 'pagesSitemap') }),
)

test('Every address that the site writes is read back as itself', () => {
  fc.assert(
    fc.property(address, (written) => {
      expect(read(pathOf(written))).toEqual(written)
    }),
  )
})

test('The short ways to write an address write the same one', () => {
  fc.assert(
    fc.property(slug, day, number, before, (channel, day, id, before) => {
      expect(read(channelPath(channel, before))).toEqual({ kind: 'channel', channel, before })
      expect(read(dayPath(channel, day))).toEqual({ kind: 'day', channel, day })
      expect(read(storyPath({ channel, day, id }))).toEqual({ kind: 'story', channel, day, id })
    }),
  )
})

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.webPath(), fc.webQueryParameters())

test('Whatever a hostile client asks for, reading it never fails and has one spelling', () => {
  fc.assert(
    fc.property(anyText, anyText, (path, query) => {
      for (const start of [path, `/${path}`, `/bcxw/${path}`, `/bcxw/2018-05-14/${path}`]) {
        const found = addressOf(start, new URLSearchParams(query))
        if (found) expect(pathOf(found).split('?')[0]).toBe(start)
      }
    }),
    { numRuns: 300 },
  )
})

test('Parameters that a page does not know are passed over', () => {
  expect(read('/bcxw?utm_source=x&page=2')).toEqual({ kind: 'channel', channel: 'bcxw' })
  expect(read('/?before=nonsense')).toEqual({ kind: 'front' })
})

describe('is no address:', () => {
  test.each([
    '',
    'bcxw',
    'https:/bcxw',
    '//',
    '//bcxw',
    '/bcxw/',
    '/about/',
    '/bcxw/2018-05-14/',
    '/bcxw/2018-05-14/1/',
    '/bcxw/2018-05-14/1/2',
    '/b',
    '/1bcxw',
    '/BCXW',
    '/Bcxw/2018-05-14/1',
    `/${'a'.repeat(21)}`,
    '/bc-xw',
    '/冰城',
    '/%62cxw',
    '/..',
    '/../about',
    '/bcxw/..',
    '/bcxw/2018-05-14/..',
    '/%2e%2e',
    '/bcxw%2F2018-05-14',
    '/bcxw/2018-02-30',
    '/bcxw/2019-02-29/1',
    '/bcxw/2018-13-01',
    '/bcxw/2018-5-14',
    '/bcxw/18-05-14',
    '/bcxw/1899-12-31',
    '/bcxw/2200-01-01',
    '/bcxw/2018-05-14T00',
    '/bcxw/2018-05-14/0',
    '/bcxw/2018-05-14/01',
    '/bcxw/2018-05-14/1e3',
    '/bcxw/2018-05-14/-1',
    '/bcxw/2018-05-14/１',
    '/bcxw/2018-05-14/1\0',
    '/bcxw/2018-05-14/1\n',
    '/bcxw/2018-05-14/9999999999999999',
    `/bcxw/2018-05-14/${'9'.repeat(400)}`,
    '/bcxw?before=',
    '/bcxw?before=1',
    '/bcxw?before=1-',
    '/bcxw?before=01-1',
    '/bcxw?before=1-0',
    '/bcxw?before=1-2-3',
    '/bcxw?before=--1-1',
    '/bcxw?before=-0-1',
    '/bcxw?before=1e3-1',
    '/bcxw?before=9999999999999999-1',
    '/corrections?before=x',
  ])('%j', (url) => {
    expect(read(url)).toBeNull()
  })
})

test.each([
  'admin',
  'api',
  'search',
  'corrections',
  'covers',
  'faces',
  'internal',
  'about',
  'front',
])('The word %s is never a channel', (word) => {
  expect(isReserved(word)).toBe(true)
  expect(read(`/${word}`)?.kind).not.toBe('channel')
  expect(read(`/${word}/2018-05-14`)).toBeNull()
  expect(read(`/${word}/2018-05-14/1`)).toBeNull()
})
