import { z } from 'zod'
import { linkAddress, text } from '../content.ts'
import { hasMoreParts } from './parts.ts'

/**
 * What a draft keeps: the same blocks as `Block` in `content.ts`, each of which may still be
 * unfinished (a quote without words, an empty cell), so that nothing typed is lost for being half
 * done. The shape is closed and bounded all the same: the server refuses what is outside it.
 */

/**
 * Upper bounds of a draft, in blocks, items and UTF-16 units; a story of 5,000 字 is far below. `parts`
 * bounds what has no words: a body of empty cells is as much to draw as one of full ones.
 */
export const draftLimits = {
  blocks: 1_000,
  runs: 2_000,
  items: 500,
  columns: 30,
  address: 2_000,
  field: 500,
  words: 20_000,
  total: 200_000,
  parts: 40_000,
} as const

const words = text.max(draftLimits.words)

const draftRun = z.strictObject({
  text: words.min(1),
  dots: z.literal(true).optional(),
  href: linkAddress.max(draftLimits.address).optional(),
})
const draftRuns = z.array(draftRun).max(draftLimits.runs)
const cells = z.array(words).max(draftLimits.columns)

export const draftBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: draftRuns }),
  z.strictObject({ kind: z.literal('subhead'), lines: z.array(words).min(1).max(2) }),
  z.strictObject({ kind: z.literal('leadIn'), lead: words, text: draftRuns }),
  z.strictObject({ kind: z.literal('quote'), text: words, by: words.min(1).optional() }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(draftRuns).min(1).max(draftLimits.items),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: words,
    head: cells.min(1),
    rows: z.array(cells).max(draftLimits.items),
  }),
  z.strictObject({
    kind: z.literal('numbers'),
    items: z
      .array(z.strictObject({ value: words, unit: words, label: words }))
      .min(1)
      .max(4),
  }),
  z.strictObject({
    kind: z.literal('figure'),
    cover: z.strictObject({ salt: z.int().min(0).max(999) }),
    caption: words,
    credit: words,
  }),
  z.strictObject({ kind: z.literal('note'), title: words, text: draftRuns }),
  z.strictObject({ kind: z.literal('divider') }),
])

export type DraftBlock = z.infer<typeof draftBlock>
export type DraftRun = z.infer<typeof draftRun>

export const draftBody = z
  .array(draftBlock)
  .min(1)
  .max(draftLimits.blocks, `正文超过${draftLimits.blocks}段，存不进去，请分成几篇。`)
  .refine((body) => charactersIn(body) <= draftLimits.total, '正文太长，存不进去，请分成几篇。')
  .refine(
    (body) => !hasMoreParts(body, draftLimits.parts),
    '正文里的段落、表格格子太多，存不进去，请分成几篇。',
  )

export type DraftBody = z.infer<typeof draftBody>

const field = text.max(draftLimits.field, `最多${draftLimits.field}个字符`)

/** The words of a story at work: 引题 主题 副题 短标题 摘要, empty where not written yet, and body. */
export const draftShape = z.strictObject({
  kicker: field,
  title: field,
  subtitle: field,
  shortTitle: field,
  summary: text.max(draftLimits.words),
  body: draftBody,
})

export type Draft = z.infer<typeof draftShape>

export const headlineFields = ['kicker', 'title', 'subtitle', 'shortTitle', 'summary'] as const
export type HeadlineField = (typeof headlineFields)[number]

/** A blank sheet. */
export const emptyBody = (): DraftBody => [{ kind: 'paragraph', text: [] }]

/** All characters of all strings of a body: what the store has to keep. */
function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (value === null || typeof value !== 'object') return 0
  return Object.values(value).reduce((sum: number, part) => sum + charactersIn(part), 0)
}
