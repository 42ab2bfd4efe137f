import { wordsOf } from '../draft/runs.ts'
import type { DraftBlock, DraftRun } from '../draft/shape.ts'

/** The words of one block in one line of reading, parts on lines of their own, cells parted by ｜. */
export function blockText(block: DraftBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return wordsOf(block.text)
    case 'subhead':
      return block.lines.join('\n')
    case 'leadIn':
      return `——${block.lead}${wordsOf(block.text)}`
    case 'quote':
      return block.by ? `${block.text}\n——${block.by}` : block.text
    case 'list':
      return block.items.map(wordsOf).join('\n')
    case 'table':
      return [block.caption, ...[block.head, ...block.rows].map((row) => row.join('｜'))].join('\n')
    case 'numbers':
      return block.items.map(({ value, unit, label }) => `${value}｜${unit}｜${label}`).join('\n')
    case 'figure':
      return `${block.caption}\n${block.credit}`
    case 'note':
      return `${block.title}\n${wordsOf(block.text)}`
    case 'divider':
      return ''
  }
}

/** What a block is called at the desk. */
export const blockNames: Readonly<Record<DraftBlock['kind'], string>> = {
  paragraph: '正文',
  subhead: '小标题',
  leadIn: '引段',
  quote: '引文',
  list: '列表',
  table: '表格',
  numbers: '数字',
  figure: '图片',
  note: '人物、数字说明',
  divider: '分隔线',
}

/**
 * What changed in a block besides its words, as sentences: kind, links, 着重号, numbering, picture.
 * A link to another place is a change that a reviewer must see though no word differs.
 */
export function formChanges(before: DraftBlock, after: DraftBlock): string[] {
  const sentences = [
    ...(before.kind === after.kind
      ? []
      : [`“${blockNames[before.kind]}”改成“${blockNames[after.kind]}”`]),
    ...setChanges('链接', linksIn(before), linksIn(after)),
    ...setChanges('着重号', dotsIn(before), dotsIn(after)),
  ]
  if (before.kind === 'list' && after.kind === 'list' && before.ordered !== after.ordered)
    sentences.push(after.ordered ? '改成有编号的列表' : '改成没有编号的列表')
  if (before.kind === 'leadIn' && after.kind === 'leadIn' && before.lead !== after.lead)
    sentences.push(`开头的黑体字改成“${after.lead}”`)
  if (before.kind === 'figure' && after.kind === 'figure' && before.cover.salt !== after.cover.salt)
    sentences.push('换了一幅构图')
  return sentences
}

function setChanges(name: string, before: string[], after: string[]): string[] {
  const missing = (from: string[], others: string[]) => from.filter((one) => !others.includes(one))
  return [
    ...missing(before, after).map((one) => `去掉${name}${one}`),
    ...missing(after, before).map((one) => `加上${name}${one}`),
  ]
}

const linksIn = (block: DraftBlock): string[] =>
  runsIn(block).flatMap(({ text, href }) => (href === undefined ? [] : [`“${text}”（${href}）`]))

const dotsIn = (block: DraftBlock): string[] =>
  runsIn(block).flatMap(({ text, dots }) => (dots ? [`“${text}”`] : []))

function runsIn(block: DraftBlock): DraftRun[] {
  if (block.kind === 'list') return block.items.flat()
  return block.kind === 'paragraph' || block.kind === 'leadIn' || block.kind === 'note'
    ? block.text
    : []
}
