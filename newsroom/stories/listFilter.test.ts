import { expect, test } from 'vitest'
import { readListAddress, storyListPath } from './listFilter.ts'

const firstFound = { page: 1, before: null }

test('An address of the list is read as it was written', () => {
  const filter = {
    channel: 'bcxw',
    state: 'draft',
    author: 'demo-reporter',
    from: '2018-05-01',
    to: '2018-05-14',
    text: '100% 开江&“松花江”',
  } as const
  for (const direction of ['older', 'newer'] as const) {
    const place = { direction, cursor: { at: 1_526_270_400_000, id: 12 } }
    const path = storyListPath(filter, place)
    const query = Object.fromEntries(new URL(path, 'http://x').searchParams)
    expect(readListAddress(query)).toEqual({ filter, place, found: firstFound, faults: [] })
  }
  const found = { page: 3, before: 127_000_000_000 }
  const query = Object.fromEntries(new URL(storyListPath(filter, found), 'http://x').searchParams)
  expect(readListAddress(query)).toEqual({ filter, place: null, found, faults: [] })
  expect(storyListPath()).toBe('/admin/stories')
  const nothing = { filter: {}, place: null, found: firstFound, faults: [] }
  expect(readListAddress({})).toEqual(nothing)
})

test.each([
  [{ state: 'lost' }, '没有这种状态'],
  [{ from: '2018-5-1' }, '日期“2018-5-1”不对'],
  [{ to: '2018-02-30' }, '日期“2018-02-30”不对'],
  [{ q: '长'.repeat(61) }, '最多60个字'],
  [{ from: '2018-05-15', to: '2018-05-14' }, '请对调'],
])('What cannot be meant is passed over with a sentence: %o', (query, sentence) => {
  expect(readListAddress(query).faults.join()).toContain(sentence)
})

test.each([
  { older: 'x' },
  { older: '1-' },
  { newer: '1e9-2' },
  { older: ['1-1', '2-2'] },
  { page: '0', before: '-1' },
  { page: '1e3', before: ['1', '2'] },
])('A place that is none is the first page: %o', (query) => {
  expect(readListAddress(query)).toMatchObject({ place: null, found: firstFound, faults: [] })
})

test('Control characters and halves of characters in a text are not looked for', () => {
  expect(readListAddress({ q: '\u0000松\ud800江' }).filter).toEqual({ text: '松江' })
})
