import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, type DraftBlock, draftShape, headlineFields } from '../draft/shape.ts'
import { anyDraft, anyDraftBody } from '../draft/testing.ts'
import { blockKey } from './align.ts'
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

/** Versions that share most blocks, as real ones do. */
const versions = fc
  .tuple(anyDraft, fc.array(anyDraft, { minLength: 2, maxLength: 2 }), fc.infiniteStream(fc.nat(5)))
  .map(([base, others, dice]): [Draft, Draft, Draft] => {
    const from = (other: Draft): Draft => {
      const roll = () => dice.next().value ?? 0
      const body = base.body.flatMap((block, at) => {
        const [fresh = block] = other.body.slice(at, at + 1)
        return [[block], [block], [block], [], [fresh], [fresh, block]][roll()] ?? [block]
      })
      const kept = roll() > 2 ? base : other
      return { ...kept, body: body.length > 0 ? body : other.body }
    }
    const [a = base, b = base] = others.map(from)
    return [base, a, b]
  })

describe('Merging', () => {
  test('with someone who changed nothing gives the other’s draft', () => {
    fc.assert(
      fc.property(versions, ([base, a]) => {
        expect(merge(base, a, base)).toEqual({ draft: a, conflicts: [] })
        expect(merge(base, base, a)).toEqual({ draft: a, conflicts: [] })
      }),
    )
  })

  test('with someone who did the same gives it once', () => {
    fc.assert(
      fc.property(versions, ([base, a]) => {
        expect(merge(base, a, a)).toEqual({ draft: a, conflicts: [] })
      }),
    )
  })

  test('loses nothing that either wrote', () => {
    fc.assert(
      fc.property(versions, ([base, a, b]) => {
        const { draft, conflicts } = merge(base, a, b)
        const kept = new Set(draft.body.map(blockKey))
        for (const conflict of conflicts)
          if (conflict.place === 'body')
            for (const block of [...conflict.mine, ...conflict.theirs]) kept.add(blockKey(block))
        const old = new Set(base.body.map(blockKey))
        for (const block of [...a.body, ...b.body])
          expect(kept.has(blockKey(block)) || old.has(blockKey(block))).toBe(true)
        for (const field of headlineFields) {
          const held = conflicts.flatMap((conflict) =>
            conflict.place === 'field' && conflict.field === field ? [conflict.theirs] : [],
          )
          for (const side of [a, b])
            expect([draft[field], base[field], ...held]).toContain(side[field])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('and settling, whichever way, leaves a draft that can be stored', () => {
    const choices = fc.infiniteStream(fc.constantFrom('mine' as const, 'theirs', 'both'))
    fc.assert(
      fc.property(versions, choices, ([base, a, b], stream) => {
        const merged = merge(base, a, b)
        for (const { place } of merged.conflicts) expect(['field', 'body']).toContain(place)
        const settled = settle(merged, [...stream.take(merged.conflicts.length)])
        expect(draftShape.safeParse(settled).error).toBeUndefined()
      }),
    )
  })

  test('by taking theirs everywhere keeps every block that they wrote anew', () => {
    fc.assert(
      fc.property(anyDraft, anyDraftBody, anyDraftBody, (base, mine, theirs) => {
        const merged = merge(base, { ...base, body: mine }, { ...base, body: theirs })
        const settled = settle(
          merged,
          merged.conflicts.map(() => 'theirs' as const),
        )
        const kept = settled.body.map(blockKey)
        const old = base.body.map(blockKey)
        for (const block of theirs.map(blockKey))
          if (!old.includes(block)) expect(kept).toContain(block)
      }),
    )
  })
})
