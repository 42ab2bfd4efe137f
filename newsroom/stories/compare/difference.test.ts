import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft, DraftBlock } from '../draft/shape.ts'
import { anyDraft } from '../draft/testing.ts'
import { blockKey } from './align.ts'
import { blockText } from './blockText.ts'
import { difference } from './difference.ts'

const paragraph = (text: string, mark: object = {}): DraftBlock => ({
  kind: 'paragraph',
  text: [{ text, ...mark }],
})
const draft = (body: DraftBlock[], title = '创城'): Draft => ({
  kicker: '',
  title,
  subtitle: '',
  shortTitle: '',
  summary: '',
  body,
})

const first = paragraph('创建全国文明城市，最后由谁打分？')
const second = paragraph('全区先后投入创城专项资金3200万元。')
const third = paragraph('24个街镇是主战场。')

test('A reviewer sees which paragraph changed and which is new', () => {
  const after = [
    first,
    paragraph('全区先后投入创城专项资金3200余万元。'),
    third,
    paragraph('新段。'),
  ]
  const { blocks, added, removed } = difference(draft([first, second, third]), draft(after))
  expect(blocks.map(({ kind }) => kind)).toEqual(['equal', 'changed', 'equal', 'added'])
  expect(blocks[1]?.changes.filter(({ kind }) => kind !== 'equal')).toEqual([
    { kind: 'added', text: '余' },
  ])
  expect({ added, removed }).toEqual({ added: 4, removed: 0 })
})

test('A reviewer sees a paragraph that was taken out where it stood', () => {
  const { blocks } = difference(draft([first, second, third]), draft([first, third]))
  expect(blocks.map(({ kind, before }) => [kind, before])).toEqual([
    ['equal', 0],
    ['removed', 1],
    ['equal', 2],
  ])
})

test('A reviewer sees a changed headline and no other field', () => {
  const { fields } = difference(draft([first]), draft([first], '创城工作'))
  expect(fields).toEqual([
    {
      field: 'title',
      changes: [
        { kind: 'equal', text: '创城' },
        { kind: 'added', text: '工作' },
      ],
    },
  ])
})

const forms: [string, DraftBlock, DraftBlock, string[]][] = [
  [
    'a link that leads elsewhere now',
    paragraph('公告', { href: '/a' }),
    paragraph('公告', { href: '/b' }),
    ['去掉链接“公告”（/a）', '加上链接“公告”（/b）'],
  ],
  ['dots under a word', paragraph('务必'), paragraph('务必', { dots: true }), ['加上着重号“务必”']],
  [
    'a paragraph made a subhead',
    paragraph('回头看'),
    { kind: 'subhead', lines: ['回头看'] },
    ['“正文”改成“小标题”'],
  ],
  [
    'a list that is numbered now',
    { kind: 'list', ordered: false, items: [[{ text: '甲' }]] },
    { kind: 'list', ordered: true, items: [[{ text: '甲' }]] },
    ['改成有编号的列表'],
  ],
  [
    'another composition',
    { kind: 'figure', cover: { salt: 1 }, caption: '开江', credit: '制图' },
    { kind: 'figure', cover: { salt: 2 }, caption: '开江', credit: '制图' },
    ['换了一幅构图'],
  ],
]

test.each(forms)('A reviewer is told in words of %s', (_, before, after, form) => {
  expect(difference(draft([before]), draft([after])).blocks).toMatchObject([
    { kind: 'changed', form },
  ])
})

test('Words that an older program kept in pieces are no change', () => {
  const pieces: DraftBlock = { kind: 'paragraph', text: [{ text: '创' }, { text: '城' }] }
  const { blocks } = difference(draft([pieces]), draft([paragraph('创城')]))
  expect(blocks.map(({ kind }) => kind)).toEqual(['equal'])
})

test('Both versions can be read out of a difference, and no change is passed over', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (before, after) => {
      const { blocks } = difference(before, after)
      const side = (kind: string, body: DraftBlock[]) => {
        const shown = blocks.filter((block) => block.kind !== kind)
        const text = shown.map(({ changes }) =>
          changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join(''),
        )
        expect(text).toEqual(body.map(blockText))
      }
      side('added', before.body)
      side('removed', after.body)
      for (const { kind, changes, form } of blocks)
        if (kind === 'changed')
          expect(
            form.length + changes.filter((change) => change.kind !== 'equal').length,
          ).toBeGreaterThan(0)
    }),
  )
})

test('A draft does not differ from itself', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const { fields, blocks, added, removed } = difference(draft, structuredClone(draft))
      expect([fields, added, removed]).toEqual([[], 0, 0])
      expect(blocks.every(({ kind }) => kind === 'equal')).toBe(true)
      expect(blocks.map(({ block }) => blockKey(block))).toEqual(draft.body.map(blockKey))
    }),
  )
})

test('Two texts as long and as unlike as a draft may be are compared in a moment', () => {
  let state = 1
  const some = (length: number) =>
    Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return String.fromCodePoint(0x4e00 + (state % 3_000))
    }).join('')
  const rewritten = () => Array.from({ length: 100 }, () => paragraph(some(2_000)))
  // Of each block its half is the same: they are alike, and no two of them in their words
  const halves = (text: string) => Array.from({ length: 20 }, () => paragraph(text + some(1_000)))
  const same = some(900)
  const began = performance.now()
  difference(draft(rewritten()), draft(rewritten()))
  difference(draft(halves(same)), draft(halves(same)))
  expect(performance.now() - began).toBeLessThan(8_000)
})
