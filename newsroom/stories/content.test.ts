import { describe, expect, test } from 'vitest'
import { contentWith, paragraph } from '../testing.ts'
import { type Block, plainText, storyContent } from './content.ts'

const texts: [Block, string][] = [
  [{ kind: 'paragraph', text: [{ text: '冰城' }, { text: '新闻', dots: true }] }, '冰城新闻'],
  [{ kind: 'subhead', lines: ['第一行', '第二行'] }, '第一行 第二行'],
  [{ kind: 'leadIn', lead: '钱花在哪儿。', text: [{ text: '修路。' }] }, '——钱花在哪儿。修路。'],
  [{ kind: 'quote', text: '“心里踏实。”', by: '居民张女士' }, '“心里踏实。” 居民张女士'],
  [{ kind: 'quote', text: '“心里踏实。”' }, '“心里踏实。”'],
  [{ kind: 'list', ordered: true, items: [[{ text: '甲' }], [{ text: '乙' }]] }, '甲\n乙'],
  [
    { kind: 'table', caption: '票价', head: ['线路', '元'], rows: [['986路', '2']] },
    '票价\n线路 元\n986路 2',
  ],
  [
    {
      kind: 'numbers',
      items: [
        { value: '3200', unit: '余万元', label: '专项资金' },
        { value: '68', unit: '个', label: '庭院' },
      ],
    },
    '专项资金 3200余万元\n庭院 68个',
  ],
  [{ kind: 'figure', cover: { salt: 1 }, caption: '开江', credit: '制图' }, '开江'],
  [{ kind: 'note', title: '人物', text: [{ text: '张女士。' }] }, '人物\n张女士。'],
  [{ kind: 'divider' }, ''],
]

test.each(texts)('The words of a block are read in their order: $kind', (block, words) => {
  expect(plainText([block])).toBe(words)
  expect(storyContent.safeParse(contentWith({ body: [block] })).success).toBe(true)
})

test('The words of a body are joined by line breaks, a divider leaves none', () => {
  const body: Block[] = [paragraph('甲'), { kind: 'divider' }, paragraph('乙')]
  expect(plainText(body)).toBe('甲\n乙')
})

const isSound = (part: object) => storyContent.safeParse({ ...contentWith(), ...part }).success
const withLink = (href: string) => ({
  body: [{ kind: 'paragraph', text: [{ text: '公告', href }] }],
})

test.each([
  '/about',
  '/bcxw/2018-05-14/1#x',
  'https://a.example/?q=1',
  'http://a.example',
  'mailto:a@b.cn',
])('An editor may link to %s', (href) => {
  expect(isSound(withLink(href))).toBe(true)
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.example/1',
  '//host.example/x',
  '/\\host.example',
  '/\t/host.example',
  '\\\\host.example',
  'https:/host',
  'https://a.example/\\x',
  'https://a.example/ x',
  'about',
  '#top',
  '?q=1',
  '',
])('No story can carry a link to %j', (href) => {
  expect(isSound(withLink(href))).toBe(false)
})

describe('A story is not taken', () => {
  const licence = { author: '张三', title: '原题', url: 'https://a.example/1' }
  const one = { value: '1', unit: '个', label: '甲' }
  const refusals: [string, object][] = [
    ['without a title', { title: '' }],
    ['with a blank title', { title: ' 　\n' }],
    ['with a title of over 60 characters', { title: '长'.repeat(61) }],
    ['with a blank kicker', { kicker: ' ' }],
    ['without a summary', { summary: undefined }],
    ['without a body', { body: [] }],
    ['without an editor', { credits: { bylines: ['王记者'] } }],
    ['with four key points', { keyPoints: ['1', '2', '3', '4'] }],
    ['with seven tags', { tags: ['1', '2', '3', '4', '5', '6', '7'] }],
    ['of an unknown origin', { origin: 'rumour' }],
    ['as a reprint without its licence', { origin: 'reprint' }],
    [
      'as a reprint without the author',
      { origin: 'reprint', reprintLicence: { ...licence, author: '' } },
    ],
    [
      'as a reprint without an address',
      { origin: 'reprint', reprintLicence: { ...licence, url: '网上' } },
    ],
    ['with a field that nobody knows', { html: '<b>题</b>' }],
    ['with a block that nobody knows', { body: [{ kind: 'html', html: '<b>' }] }],
    ['with a paragraph without text', { body: [{ kind: 'paragraph', text: [] }] }],
    ['with an empty run of text', { body: [paragraph('')] }],
    ['with three lines of subhead', { body: [{ kind: 'subhead', lines: ['1', '2', '3'] }] }],
    ['with a subhead without a line', { body: [{ kind: 'subhead', lines: [] }] }],
    ['with an empty list', { body: [{ kind: 'list', ordered: false, items: [] }] }],
    ['with a number alone', { body: [{ kind: 'numbers', items: [one] }] }],
    ['with five numbers', { body: [{ kind: 'numbers', items: [one, one, one, one, one] }] }],
    [
      'with a number without its label',
      { body: [{ kind: 'numbers', items: [one, { value: '1', unit: '个' }] }] },
    ],
    [
      'with a table of one column',
      { body: [{ kind: 'table', caption: '表', head: ['甲'], rows: [['1']] }] },
    ],
    [
      'with a table without rows',
      { body: [{ kind: 'table', caption: '表', head: ['甲', '乙'], rows: [] }] },
    ],
    [
      'with a figure without a credit',
      { body: [{ kind: 'figure', cover: { salt: 1 }, caption: '图' }] },
    ],
    ['with a note without a heading', { body: [{ kind: 'note', text: [{ text: '注' }] }] }],
    ['with a lead without its paragraph', { body: [{ kind: 'leadIn', lead: '钱。', text: [] }] }],
    ['with half of a surrogate pair', { title: '冰\ud83d城' }],
    ['with a NUL', { body: [paragraph('冰\0城')] }],
    [
      'with a control character in a table',
      { body: [{ kind: 'table', caption: '表', head: ['甲', '乙'], rows: [['\u0007', '2']] }] },
    ],
  ]
  test.each(refusals)('%s', (_, part) => {
    expect(isSound({})).toBe(true)
    expect(isSound(part)).toBe(false)
  })
})

test('A reprint that names author, title and address of the original is taken', () => {
  const reprintLicence = { author: '张三', title: '原题', url: 'https://a.example/1' }
  expect(isSound({ origin: 'reprint', reprintLicence })).toBe(true)
})

test('Rare characters outside the basic plane are taken', () => {
  expect(isSound({ title: '𠮷林来客游冰城👨‍👩‍👧' })).toBe(true)
})
