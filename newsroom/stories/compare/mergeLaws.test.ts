import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Draft, draftShape, headlineFields } from '../draft/shape.ts'
import { anyDraft, anyDraftBody } from '../draft/testing.ts'
import { blockKey } from './align.ts'
import { merge, settle } from './merge.ts'

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
