import { describe, expect, test } from 'vitest'
import type { Draft, DraftBlock } from '../draft/shape.ts'
import { merge, settle } from './merge.ts'

const paragraph = (text: string): DraftBlock => ({ kind: 'paragraph', text: [{ text }] })
const draft = (...texts: string[]): Draft => ({
  kicker: '',
  title: '创城',
  subtitle: '',
  shortTitle: '',
  summary: '',
  body: texts.map(paragraph),
})
const one = '创建全国文明城市，最后由谁打分？'
const two = '全区先后投入创城专项资金3200万元。'
const three = '24个街镇是主战场。'

describe('Two editors at one story', () => {
  test('who changed neighbouring paragraphs both find their words in it', () => {
    const mine = draft(`${one}群众。`, two, three)
    const theirs = draft(one, two.replace('万', '余万'), three)
    const { draft: merged, conflicts } = merge(draft(one, two, three), mine, theirs)
    expect(conflicts).toEqual([])
    expect(merged).toEqual(draft(`${one}群众。`, two.replace('万', '余万'), three))
  })

  test('one of whom adds a paragraph before the one that the other changes', () => {
    const mine = draft(one, '新写的一段话，谁都没有见过。', two)
    const theirs = draft(one, two.replace('万', '余万'))
    expect(merge(draft(one, two), mine, theirs)).toEqual({
      draft: draft(one, '新写的一段话，谁都没有见过。', two.replace('万', '余万')),
      conflicts: [],
    })
  })

  test('who changed the same paragraph are shown both texts', () => {
    const [my, their] = [`${two}已到账。`, two.replace('万', '余万')]
    const merged = merge(draft(one, two), draft(one, my), draft(one, their))
    expect(merged.draft).toEqual(draft(one, my))
    expect(merged.conflicts).toEqual([
      {
        place: 'body',
        at: 1,
        base: [paragraph(two)],
        mine: [paragraph(my)],
        theirs: [paragraph(their)],
      },
    ])
    expect(settle(merged, ['theirs'])).toEqual(draft(one, their))
    expect(settle(merged, ['both'])).toEqual(draft(one, my, their))
    expect(settle(merged, ['mine'])).toEqual(draft(one, my))
  })

  test('one of whom deleted what the other changed: the change is not lost', () => {
    const merged = merge(draft(one, two), draft(one), draft(one, `${two}已到账。`))
    expect(merged.draft).toEqual(draft(one))
    expect(merged.conflicts).toMatchObject([{ mine: [], theirs: [paragraph(`${two}已到账。`)] }])
    expect(settle(merged, ['theirs'])).toEqual(draft(one, `${two}已到账。`))
  })

  test('who gave the story two titles are asked which', () => {
    const base = draft(one)
    const merged = merge(base, { ...base, title: '甲' }, { ...base, title: '乙' })
    expect(merged.draft.title).toBe('甲')
    expect(merged.conflicts).toEqual([
      { place: 'field', field: 'title', base: '创城', mine: '甲', theirs: '乙' },
    ])
    expect(settle(merged, ['theirs']).title).toBe('乙')
    expect(settle(merged, ['both']).title).toBe('甲 乙')
  })

  test('who deleted everything, each another half, leave a blank sheet', () => {
    expect(merge(draft(one, three), draft(one), draft(three))).toEqual({
      draft: { ...draft(), body: [{ kind: 'paragraph', text: [] }] },
      conflicts: [],
    })
  })
})
