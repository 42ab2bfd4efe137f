import { describe, expect, test } from 'vitest'
import { type Draft, draftLimits, draftShape, emptyBody } from './shape.ts'

const blank: Draft = {
  kicker: '',
  title: '',
  subtitle: '',
  shortTitle: '',
  summary: '',
  body: emptyBody(),
}
const isTaken = (part: object) => draftShape.safeParse({ ...blank, ...part }).success
const paragraph = (text: string) => ({ kind: 'paragraph', text: [{ text }] })

test('A blank sheet is a draft', () => {
  expect(isTaken({})).toBe(true)
})

test('Everything half done is kept in a draft', () => {
  const body = [
    { kind: 'paragraph', text: [] },
    { kind: 'subhead', lines: ['', ''] },
    { kind: 'leadIn', lead: '', text: [] },
    { kind: 'quote', text: '' },
    { kind: 'list', ordered: false, items: [[]] },
    { kind: 'table', caption: '', head: [''], rows: [[], ['']] },
    { kind: 'numbers', items: [{ value: '', unit: '', label: '' }] },
    { kind: 'figure', cover: { salt: 0 }, caption: '', credit: '' },
    { kind: 'note', title: '', text: [] },
    { kind: 'divider' },
  ]
  expect(draftShape.parse({ ...blank, body }).body).toEqual(body)
})

describe('The server does not take a draft', () => {
  const refusals: [string, object][] = [
    ['with a field that nobody knows', { html: '<b>' }],
    ['with a block that nobody knows', { body: [{ kind: 'html', html: '<script>' }] }],
    ['in the form of the editor’s document', { body: { type: 'doc', content: [] } }],
    [
      'with a mark that nobody knows',
      { body: [{ kind: 'paragraph', text: [{ text: 'x', bold: true }] }] },
    ],
    [
      'with a javascript: link',
      { body: [{ kind: 'paragraph', text: [{ text: 'x', href: 'javascript:alert(1)' }] }] },
    ],
    [
      'with a link of 3,000 characters',
      { body: [{ kind: 'paragraph', text: [{ text: 'x', href: `/${'x'.repeat(3000)}` }] }] },
    ],
    ['with a NUL', { body: [paragraph('冰\0城')] }],
    ['with half of a surrogate pair', { title: '\ud83d' }],
    ['with a title of 501 characters', { title: '长'.repeat(501) }],
    ['with no block at all', { body: [] }],
    ['with 1,001 blocks', { body: Array.from({ length: 1001 }, () => paragraph('甲')) }],
    ['with a paragraph of 20,001 characters', { body: [paragraph('长'.repeat(20_001))] }],
    [
      'with more characters than a draft may have',
      { body: Array.from({ length: 11 }, () => paragraph('长'.repeat(draftLimits.words))) },
    ],
    ['with three lines of subhead', { body: [{ kind: 'subhead', lines: ['1', '2', '3'] }] }],
    [
      'with a picture that is no number',
      { body: [{ kind: 'figure', cover: { salt: '1' }, caption: '', credit: '' }] },
    ],
  ]
  test.each(refusals)('%s', (_, part) => {
    expect(isTaken(part)).toBe(false)
  })
})

test('A draft that is too long is refused with what to do', () => {
  const body = Array.from({ length: 11 }, () => paragraph('长'.repeat(draftLimits.words)))
  const result = draftShape.safeParse({ ...blank, body })
  expect(result.error?.issues.map(({ message }) => message)).toEqual([
    '正文太长，存不进去，请分成几篇。',
  ])
})
