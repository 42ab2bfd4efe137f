import { headlineLength } from '#lib/zh/length.ts'
import { joinRuns } from '../draft/runs.ts'
import type { DraftBlock, DraftRun } from '../draft/shape.ts'
import { paragraphsOf, type Span, tidySpans, wordsIn } from './lines.ts'
import type { Piece } from './pieces.ts'

type Line = Piece & { kind: 'line' }

/** Lines and blocks as they were read → blocks of a story; lines of one list or quotation together. */
export function blocksOf(pieces: readonly Piece[]): DraftBlock[] {
  const blocks: DraftBlock[] = []
  for (const group of groupsOf(pieces)) {
    const [first] = group
    if (first?.kind === 'block') blocks.push(first.block)
    else blocks.push(...blocksOfLines(group.filter((piece) => piece.kind === 'line')))
  }
  return blocks
}

function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1)
    if (last && belongsTo(piece, last)) groups.at(-1)?.push(piece)
    else groups.push([piece])
  }
  return groups
}

const belongsTo = (piece: Piece, last: Piece): boolean => {
  const [a, b] = [groupName(piece), groupName(last)]
  return a !== null && a === b
}

const groupName = (piece: Piece): string | null =>
  piece.kind === 'line' && 'of' in piece.role ? JSON.stringify(piece.role) : null

function blocksOfLines(lines: readonly Line[]): DraftBlock[] {
  const role = lines[0]?.role
  if (role?.kind === 'item') return listOf(lines, role.ordered)
  if (role?.kind === 'quote') return quoteOf(lines)
  return lines.flatMap((line) =>
    line.role.kind === 'heading' ? headingOf(line.spans) : line.spans.length ? textOf(line) : [],
  )
}

function listOf(lines: readonly Line[], ordered: boolean): DraftBlock[] {
  const items = lines.map(({ spans }) => runsOf(tidySpans(spans))).filter((item) => item.length > 0)
  return items.length > 0 ? [{ kind: 'list', ordered, items }] : []
}

/** ——王某 as the last line of a quotation says whose words they are. */
function quoteOf(lines: readonly Line[]): DraftBlock[] {
  const texts = lines.flatMap(({ spans }) => paragraphsOf(spans)).map(wordsIn)
  const [, by] = texts.length > 1 ? (/^[—–-]+(.+)$/.exec(texts.at(-1) ?? '') ?? []) : []
  const text = (by ? texts.slice(0, -1) : texts).join('')
  return text === '' ? [] : [{ kind: 'quote', text, ...(by && { by }) }]
}

/** A heading of one line or two; longer than any subhead, it is a paragraph. */
function headingOf(spans: readonly Span[]): DraftBlock[] {
  const lines = paragraphsOf(spans)
  const words = lines.map(wordsIn).filter((line) => line !== '')
  const isSubhead =
    words.length <= 2 && words.every((line) => headlineLength(line) <= longestSubhead)
  if (words.length === 0) return []
  return isSubhead ? [{ kind: 'subhead', lines: words }] : lines.map(paragraphOf)
}

/** In 字. A bold line longer than this is a bold paragraph. */
const longestSubhead = 30

const textOf = ({ spans, isWhole }: Line): DraftBlock[] =>
  paragraphsOf(spans).map((paragraph) => {
    const words = wordsIn(paragraph)
    const looksLikeSubhead =
      isWhole &&
      paragraph.every(({ bold }) => bold) &&
      headlineLength(words) <= longestSubhead &&
      !/[。；，、,;]$/.test(words)
    if (looksLikeSubhead) return { kind: 'subhead', lines: [words] }
    return leadInOf(paragraph) ?? paragraphOf(paragraph)
  })

/** ——**钱花在哪儿。**全区…… : a dash, words in bold, then words that are not. */
function leadInOf(paragraph: readonly Span[]): DraftBlock | null {
  const dash = /^[—–]{1,2}\s*/.exec(wordsIn(paragraph))?.[0]
  if (!dash) return null
  const spans = tidySpans(cutStart(paragraph, dash.length))
  const end = spans.findIndex(({ bold }) => !bold)
  if (end <= 0) return null
  return { kind: 'leadIn', lead: wordsIn(spans.slice(0, end)), text: runsOf(spans.slice(end)) }
}

function cutStart(spans: readonly Span[], length: number): Span[] {
  const [first, ...others] = spans
  if (!first) return []
  if (first.text.length <= length) return cutStart(others, length - first.text.length)
  return [{ ...first, text: first.text.slice(length) }, ...others]
}

const paragraphOf = (spans: readonly Span[]): DraftBlock => ({
  kind: 'paragraph',
  text: runsOf(spans),
})

const runsOf = (spans: readonly Span[]): DraftRun[] =>
  joinRuns(
    spans.map(({ text, dots, href }) => ({
      text,
      ...(dots && { dots: true as const }),
      ...(href !== undefined && { href }),
    })),
  )
