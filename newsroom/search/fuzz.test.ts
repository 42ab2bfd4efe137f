import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { useDemoStore } from '#db/seed/testing.ts'
import { orThrow } from '#lib/result.ts'
import { deedOf } from '../testing.ts'
import { addSynonyms } from './addSynonyms.ts'
import { mergeAll } from './merge.ts'
import { longestQuery, windowSize } from './place.ts'
import { searchStories } from './published.ts'
import { suggestSearches } from './suggest.ts'

useDemoStore()
beforeAll(async () => {
  orThrow(await addSynonyms(deedOf('admin'), { words: ['哈市', '哈尔滨'] }))
  await mergeAll()
}, 60_000)

/** Words of FTS5 and SQL, quotes, signs, fields, invisible characters, halves of pairs, long texts. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'" “ ” 「 」 \' * ^ ( ) { } : + - － AND OR NOT NEAR NEAR(a,2) title: {title}: -{title}: body : "" """ a" OR "a'.split(
      ' ',
    ),
    ...'频道: 作者: 来源: 日期: 日期:2018 日期:2018-05..2018-06 日期:.. 日期:9999-99 频道:冰城 -频道:国际 作者:"赵川'.split(
      ' ',
    ),
    '\u0000',
    '\ue000a',
    '\ue000c1',
    '\u200b',
    '\ud800',
    '\udc00',
    ' ',
    '\u3000',
    '\n',
    "'; DROP TABLE published; --",
    '的',
    '一个',
    '中国',
    '创城',
    '哈市',
    '%',
    '_',
    '\\',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
)
const query = fc.oneof(
  { weight: 30, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')) },
  { weight: 30, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')) },
  {
    weight: 1,
    arbitrary: piece.map((text) => text.repeat(Math.ceil(10_000 / (text.length || 1)))),
  },
)
const place = fc.record(
  {
    order: fc.constantFrom('relevance' as const, 'newest' as const),
    span: fc.constantFrom(
      'today' as const,
      'quarter' as const,
      'year' as const,
      '2018' as const,
      null,
    ),
    channel: fc.constantFrom('bcxw', 'nowhere', null),
    source: fc.oneof(fc.constant(null), fc.string()),
    part: fc.constantFrom('title' as const, 'body' as const, 'picture' as const, null),
    page: fc.integer({ min: -5, max: 1_000_000 }),
    before: fc.oneof(fc.constant(null), fc.maxSafeNat()),
  },
  { requiredKeys: [] },
)

test('Whatever is typed, a reader gets results or a sentence, and never more work than the window', async () => {
  let refused = 0
  const property = fc.asyncProperty(query, place, async (typed, at) => {
    const answer = await searchStories(typed, at, '2018-05-14')
    if (answer.kind === 'refused') {
      refused += 1
      expect(answer.sentence).toMatch(/\p{Script=Han}/u)
      return
    }
    expect([...typed.trim()].length).toBeLessThanOrEqual(longestQuery)
    expect(answer.count.number).toBeLessThanOrEqual(windowSize)
    expect(answer.hits.length).toBeLessThanOrEqual(20)
    for (const { title, headline } of answer.hits)
      expect(headline.map(({ text }) => text).join('')).toBe(title)
    expect((await suggestSearches(typed)).length).toBeLessThan(8)
  })
  await fc.assert(property, { numRuns: 10_000 })
  expect(refused).toBeGreaterThan(100)
}, 240_000)
