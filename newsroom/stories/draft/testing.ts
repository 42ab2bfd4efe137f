import fc from 'fast-check'
import { type Block, bodyShape } from '../content.ts'
import { normalBody } from './runs.ts'
import { type Draft, type DraftBlock, type DraftBody, draftBody } from './shape.ts'

/** Arbitrary bodies for property tests, over all that the shapes allow. */

const character = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...'创城工作，把目标落在四件看得见的事上。“”——《》3200%aZ 　\n'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('👨‍👩‍👧', '𠮷', '<', '&', '\t', '\u200b', '\u202e', '"'),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', minLength: 1, maxLength: 1 })
      .map((made) => made.replace(/\p{Cc}|\p{Cs}/gu, '·')),
  },
)
const words = (minLength = 0) => fc.string({ unit: character, minLength, maxLength: 12 })
const line = words(1)
  .map((made) => made.trim())
  .filter((made) => made !== '')

const href = fc.constantFrom(
  '/about',
  'https://a.example/?q=1&b=“',
  'http://b.example',
  'mailto:a@b.cn',
)
const run = fc.record(
  { text: words(1), dots: fc.constant(true as const), href },
  { requiredKeys: ['text'] },
)
const runs = (minLength: number) => fc.array(run, { minLength, maxLength: 4 })

/** `text` for a line, `least` for the fewest runs, items, columns and rows. */
function blocks(text: fc.Arbitrary<string>, least: { runs: number; two: number; rows: number }) {
  const kind = <Kind extends DraftBlock['kind']>(name: Kind) => fc.constant(name)
  const number = fc.record({ value: text, unit: text, label: text })
  return fc.oneof(
    fc.record({ kind: kind('paragraph'), text: runs(least.runs) }),
    fc.record({ kind: kind('subhead'), lines: fc.array(text, { minLength: 1, maxLength: 2 }) }),
    fc.record({ kind: kind('leadIn'), lead: text, text: runs(least.runs) }),
    fc.record({ kind: kind('quote'), text, by: line }, { requiredKeys: ['kind', 'text'] }),
    fc.record({
      kind: kind('list'),
      ordered: fc.boolean(),
      items: fc.array(runs(least.runs), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: kind('table'),
      caption: text,
      head: fc.array(text, { minLength: least.two, maxLength: 4 }),
      rows: fc.array(fc.array(words(), { maxLength: 4 }), { minLength: least.rows, maxLength: 4 }),
    }),
    fc.record({
      kind: kind('numbers'),
      items: fc.array(number, { minLength: least.two, maxLength: 4 }),
    }),
    fc.record({
      kind: kind('figure'),
      cover: fc.record({ salt: fc.nat(999) }),
      caption: text,
      credit: text,
    }),
    fc.record({ kind: kind('note'), title: text, text: runs(least.runs) }),
    fc.record({ kind: kind('divider') }),
  )
}

/** Finished bodies in normal form: what a story may hold. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc
  .array(blocks(line, { runs: 1, two: 2, rows: 1 }), { minLength: 1, maxLength: 6 })
  .map((made) => bodyShape.parse(normalBody(draftBody.parse(made))))

/** Bodies in normal form at any stage of writing. */
export const anyDraftBody: fc.Arbitrary<DraftBody> = fc
  .array(blocks(words(), { runs: 0, two: 1, rows: 0 }), { minLength: 1, maxLength: 6 })
  .map((made) => normalBody(draftBody.parse(made)))

export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  kicker: words(),
  title: words(),
  subtitle: words(),
  shortTitle: words(),
  summary: words(),
  body: anyDraftBody,
})
