import '../noEval.ts'
import { z } from 'zod'
import { isWebAddress } from '#lib/webAddress.ts'

/**
 * The content of a story: what a revision keeps, what a sign-off will be bound to, what a page shows.
 * Headline fields are plain text; the body is a list of blocks, each exactly one thing that a news
 * story can hold. Nothing here knows HTML.
 */

/** Text that can be stored and set: no control characters, no half of a surrogate pair. */
export const text = z
  .string()
  .refine((words) => !/(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(words), '有印不出来的字符，请删去重写。')
export const line = text.trim().min(1)

/**
 * An address that a link may have: of this site (`/…`) or of the web (`https://…`, `http://…`,
 * `mailto:…`). Browsers read `\` as `/` and pass over tabs and line breaks: `/\host` would be
 * another site.
 */
export const linkAddress = z
  .string()
  .regex(/^(\/(?!\/)|https?:\/\/|mailto:)[^\s\\]*$/, '链接只能是本站地址、http(s) 或 mailto。')

/** A run of text. `dots` sets 着重号 under it (CLREQ 3.5.2: emphasis by dots, never by slanting). */
const run = z.strictObject({
  text: text.min(1),
  dots: z.literal(true).optional(),
  href: linkAddress.optional(),
})
const runs = z.array(run).min(1)

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: runs }),
  /** 小标题, one line or two. */
  z.strictObject({ kind: z.literal('subhead'), lines: z.array(line).min(1).max(2) }),
  /** A paragraph that opens with ——, its first words in bold: ——钱花在哪儿。 */
  z.strictObject({ kind: z.literal('leadIn'), lead: line, text: runs }),
  z.strictObject({ kind: z.literal('quote'), text: line, by: line.optional() }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(runs).min(1) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: line,
    head: z.array(line).min(2),
    rows: z.array(z.array(text)).min(1),
  }),
  /** The 数字 block: two to four figures, e.g. 3200 · 余万元 · 创城专项资金. */
  z.strictObject({
    kind: z.literal('numbers'),
    items: z
      .array(z.strictObject({ value: line, unit: line, label: line }))
      .min(2)
      .max(4),
  }),
  /** A generated cover set into the body; `salt` chooses another composition than the story's own. */
  z.strictObject({
    kind: z.literal('figure'),
    cover: z.strictObject({ salt: z.int().min(0).max(999) }),
    caption: line,
    credit: line,
  }),
  /** 人物 or 数字 note beside the story: a heading and a few sentences. */
  z.strictObject({ kind: z.literal('note'), title: line, text: runs }),
  z.strictObject({ kind: z.literal('divider') }),
])

/** What stands below the headline of a story, and on a page outside the news. */
export const bodyShape = z.array(block).min(1)

/** 原创 · 本报 · 转载 · 来稿 · 政务发布 */
export const origins = ['original', 'paper', 'reprint', 'contributed', 'government'] as const
export type Origin = (typeof origins)[number]

/** Who made the story, as the credits list prints it: 作者 编辑 责编 校对. */
const credits = z.strictObject({
  bylines: z.array(line),
  editor: line,
  dutyEditor: line.optional(),
  proofreader: line.optional(),
})

/** 转载授权: what a reprint must name (domain rule 2). */
const reprintLicence = z.strictObject({
  author: line,
  title: line,
  url: text.trim().refine(isWebAddress, '不是完整的网址，要以 http:// 或 https:// 开头'),
})

export const storyContent = z
  .strictObject({
    kicker: line.optional(),
    title: line.max(60),
    subtitle: line.optional(),
    /** 短标题 for lists, ranks and slots; the title where absent. 16 字 is refused at release. */
    shortTitle: line.optional(),
    summary: line,
    keyPoints: z.array(line).max(3),
    origin: z.enum(origins),
    reprintLicence: reprintLicence.optional(),
    credits,
    printPage: line.optional(),
    tags: z.array(line).max(6),
    coverSalt: z.int().min(0).max(999),
    /** 快讯: at most 140 字 and no cover. */
    isBrief: z.boolean(),
    body: bodyShape,
  })
  .refine((story) => story.origin !== 'reprint' || story.reprintLicence !== undefined, {
    message: '转载稿必须写明原作者、原标题和原文网址。',
    path: ['reprintLicence'],
  })

export type StoryContent = z.infer<typeof storyContent>
export type Block = StoryContent['body'][number]
export type Run = z.infer<typeof run>
export type Credits = z.infer<typeof credits>

/** The words of a body, in reading order, blocks joined by a line break. For counts and summaries. */
export function plainText(body: readonly Block[]): string {
  return body.map(blockText).filter(Boolean).join('\n')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return joined(block.text)
    case 'leadIn':
      return `——${block.lead}${joined(block.text)}`
    case 'subhead':
      return block.lines.join(' ')
    case 'quote':
      return block.by ? `${block.text} ${block.by}` : block.text
    case 'list':
      return block.items.map(joined).join('\n')
    case 'table':
      return [block.caption, ...[block.head, ...block.rows].map((row) => row.join(' '))].join('\n')
    case 'numbers':
      return block.items.map((item) => `${item.label} ${item.value}${item.unit}`).join('\n')
    case 'figure':
      return block.caption
    case 'note':
      return `${block.title}\n${joined(block.text)}`
    case 'divider':
      return ''
  }
}

const joined = (text: readonly Run[]): string => text.map((run) => run.text).join('')
