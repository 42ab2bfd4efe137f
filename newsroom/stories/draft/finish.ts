import { inChinese, sentenceOf } from '../../badInput.ts'
import { type Block, bodyShape } from '../content.ts'
import { contentFields } from '../fieldNames.ts'
import { wordsOf } from './runs.ts'
import type { DraftBlock, DraftBody } from './shape.ts'

/** What still has to be done: `at` is the index of the block in the draft, for a jump to it. */
export type Unfinished = { at: number; sentence: string }

/** `soFar` are the finished blocks alone, for a preview; never publish them. */
export type Finished =
  | { ok: true; blocks: Block[] }
  | { ok: false; unfinished: Unfinished[]; soFar: Block[] }

/**
 * A draft as the body of a story. Paragraphs without any character are passed over, lines are
 * trimmed; anything else that is not finished is named by a sentence: `第3段：引语还没有内容。`
 */
export function toBlocks(draft: DraftBody): Finished {
  const unfinished: Unfinished[] = []
  const blocks: Block[] = []
  for (const [at, block] of draft.entries()) {
    if (isBlankParagraph(block)) continue
    const wants = missing(block)
    const result = bodyShape.element.safeParse(trimmed(block), inChinese)
    for (const want of wants) unfinished.push({ at, sentence: `第${at + 1}段：${want}。` })
    if (result.success) blocks.push(result.data)
    else if (wants.length === 0)
      unfinished.push({ at, sentence: `第${at + 1}段：${sentenceOf(result.error, contentFields)}` })
  }
  if (blocks.length === 0 && unfinished.length === 0)
    unfinished.push({ at: 0, sentence: '正文还没有内容。' })
  return unfinished.length > 0 ? { ok: false, unfinished, soFar: blocks } : { ok: true, blocks }
}

const isBlankParagraph = (block: DraftBlock): boolean =>
  block.kind === 'paragraph' && block.text.length === 0

const blank = (words: string): boolean => words.trim() === ''

function trimmed(block: DraftBlock): DraftBlock {
  if (block.kind === 'subhead') {
    const lines = block.lines.filter((line) => !blank(line))
    return { ...block, lines }
  }
  if (block.kind !== 'quote' || !blank(block.by ?? '')) return block
  return { kind: 'quote', text: block.text }
}

/** What the block still wants, without the place and the full stop. */
function missing(block: DraftBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'divider':
      return []
    case 'subhead':
      return block.lines.every(blank) ? ['小标题还没有内容'] : []
    case 'leadIn':
      return wants([
        [blank(block.lead), '引段开头的几个字还没有写'],
        [block.text.length === 0, '引段只有开头，还没有正文'],
      ])
    case 'quote':
      return wants([[blank(block.text), '引语还没有内容']])
    case 'list':
      return block.items.flatMap((item, at) =>
        wordsOf(item) === '' ? [`列表第${at + 1}项还没有内容`] : [],
      )
    case 'table':
      return missingInTable(block)
    case 'numbers':
      return missingInNumbers(block)
    case 'figure':
      return wants([
        [blank(block.caption), '图片还没有说明'],
        [blank(block.credit), '图片还没有写明作者'],
      ])
    case 'note':
      return wants([
        [blank(block.title), '人物、数字说明还没有标题'],
        [block.text.length === 0, '人物、数字说明还没有内容'],
      ])
  }
}

const missingInTable = ({ caption, head, rows }: DraftBlock & { kind: 'table' }): string[] => [
  ...wants([[blank(caption), '表格还没有标题']]),
  ...wants([[head.length < 2, '表格至少要有两列']]),
  ...head.flatMap((cell, at) => (blank(cell) ? [`表头第${at + 1}格还没有内容`] : [])),
  ...wants([[rows.length === 0, '表格除表头外至少要有一行']]),
]

const missingInNumbers = ({ items }: DraftBlock & { kind: 'numbers' }): string[] => [
  ...wants([[items.length < 2, '数字块至少要有两个数字']]),
  ...items.flatMap(({ value, unit, label }, at) =>
    wants([
      [blank(value), `第${at + 1}个数字还没有填`],
      [blank(unit), `第${at + 1}个数字还没有单位`],
      [blank(label), `第${at + 1}个数字还没有说明`],
    ]),
  ),
]

const wants = (list: [isMissing: boolean, sentence: string][]): string[] =>
  list.filter(([isMissing]) => isMissing).map(([, sentence]) => sentence)
