import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../stories/draft/runs.ts'
import type { DraftBlock, DraftRun } from '../stories/draft/shape.ts'
import { draftBody } from '../stories/draft/shape.ts'
import { anyDraft } from '../stories/draft/testing.ts'
import { applyFix, replaceInRuns } from './applyFix.ts'
import { checkStory } from './check.ts'
import { compiledExamples } from './fixture/lists.ts'
import { storyPlaces } from './places.ts'
import { blank, paperDay } from './testing.ts'

const options = { day: paperDay, lists: compiledExamples } as const

describe('An editor takes a suggestion with one click', () => {
  const bodies: [string, DraftBlock, DraftBlock][] = [
    [
      'in a paragraph, and links and dots stay where they were',
      {
        kind: 'paragraph',
        text: [
          { text: '查询' },
          { text: '帐', dots: true },
          { text: '户余额', href: '/about' },
          { text: '用了18年' },
        ],
      },
      {
        kind: 'paragraph',
        text: [
          { text: '查询' },
          { text: '账', dots: true },
          { text: '户余额', href: '/about' },
          { text: '用了18年' },
        ],
      },
    ],
    [
      'where the right word is longer: it takes the marks of the one it replaces',
      { kind: 'paragraph', text: [{ text: '16年9月', href: '/about' }, { text: '合龙' }] },
      { kind: 'paragraph', text: [{ text: '2016年9月', href: '/about' }, { text: '合龙' }] },
    ],
    [
      'where a mark goes',
      { kind: 'paragraph', text: [{ text: '《乡愁》、', dots: true }, { text: '《雪》' }] },
      { kind: 'paragraph', text: [{ text: '《乡愁》', dots: true }, { text: '《雪》' }] },
    ],
    [
      'in a list',
      { kind: 'list', ordered: true, items: [[{ text: '好' }], [{ text: '既使下雨' }]] },
      { kind: 'list', ordered: true, items: [[{ text: '好' }], [{ text: '即使下雨' }]] },
    ],
    [
      'in a cell of a table',
      { kind: 'table', caption: '票价', head: ['线路', '元'], rows: [['道理区', '2']] },
      { kind: 'table', caption: '票价', head: ['线路', '元'], rows: [['道里区', '2']] },
    ],
    [
      'in the label of a number',
      { kind: 'numbers', items: [{ value: '3', unit: '部', label: '按装电梯' }] },
      { kind: 'numbers', items: [{ value: '3', unit: '部', label: '安装电梯' }] },
    ],
  ]
  test.each(bodies)('%s', (_, before, after) => {
    const draft = { ...blank, body: [before] }
    const findings = checkStory(draft, options)
    expect(findings).toHaveLength(1)
    const [finding] = findings
    if (!finding) throw new Error('nothing found')
    expect(applyFix(draft, finding)).toEqual({ ok: true, value: { ...blank, body: [after] } })
  })

  test('in the headline', () => {
    const draft = { ...blank, title: '二十座老桥有了档案。' }
    const [finding] = checkStory(draft, options)
    expect(finding && applyFix(draft, finding)).toMatchObject({
      ok: true,
      value: { title: '二十座老桥有了档案' },
    })
  })
})

test('A fix for a text that has changed since is refused, and so is one without a suggestion', () => {
  const fix = { place: 'title', from: 0, to: 2, text: '既使', suggestion: '即使' }
  expect(applyFix({ ...blank, title: '就算下雨' }, fix)).toMatchObject({
    refusal: { reason: 'textChanged' },
  })
  for (const place of ['body.9.text', 'body.0', '__proto__.x', 'nothing'])
    expect(applyFix(blank, { ...fix, place })).toMatchObject({ ok: false })
  expect(applyFix({ ...blank, title: '既使' }, { ...fix, suggestion: null })).toMatchObject({
    refusal: { reason: 'noSuggestion', sentence: '这一处没有改法可选，请自己改。' },
  })
})

test('Whatever runs there are, the words come out as in plain text, and other characters keep their marks', () => {
  const run: fc.Arbitrary<DraftRun> = fc.record(
    {
      text: fc.string({ unit: fc.constantFrom('帐', '户', '，', '1'), minLength: 1, maxLength: 4 }),
      dots: fc.constant(true as const),
    },
    { requiredKeys: ['text'] },
  )
  const marks = (runs: readonly DraftRun[]) =>
    runs.flatMap(({ text, dots }) => Array.from(text, () => dots))
  fc.assert(
    fc.property(
      fc.array(run, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(4),
      fc.string({ unit: fc.constantFrom('账', '户', '1'), maxLength: 4 }),
      (runs, start, length, words) => {
        const text = wordsOf(runs)
        const from = start % (text.length + 1)
        const to = Math.min(text.length, from + length)
        const after = replaceInRuns(runs, { from, to }, words)
        expect(wordsOf(after)).toBe(text.slice(0, from) + words + text.slice(to))
        expect(marks(after).slice(0, from)).toEqual(marks(runs).slice(0, from))
        expect(marks(after).slice(from + words.length)).toEqual(marks(runs).slice(to))
      },
    ),
    { numRuns: 1_000 },
  )
})

test('Whatever a draft holds, every finding stands where it says, and its fix keeps the shape', () => {
  fc.assert(
    fc.property(anyDraft, (words) => {
      const draft = { ...blank, ...words }
      const places = new Map(storyPlaces(draft).map(({ key, text }) => [key, text]))
      for (const finding of checkStory(draft, options)) {
        expect(places.get(finding.place)?.slice(finding.from, finding.to)).toBe(finding.text)
        if (finding.suggestion === null) continue
        const result = applyFix(draft, finding)
        if (!result.ok) throw new Error(result.refusal.sentence)
        expect(draftBody.safeParse(result.value.body).success).toBe(true)
        const text = places.get(finding.place) ?? ''
        const mended = new Map(storyPlaces(result.value).map(({ key, text }) => [key, text]))
        expect(mended.get(finding.place)).toBe(
          text.slice(0, finding.from) + finding.suggestion + text.slice(finding.to),
        )
      }
    }),
    { numRuns: 300 },
  )
})
