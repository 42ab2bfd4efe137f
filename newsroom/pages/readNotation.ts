import type { DraftBlock } from '../stories/draft/shape.ts'
import { readRuns, unescaped } from './readRuns.ts'

/** What a person wrote by `printNotation`'s rules. Every text is a body; what it lacks, `writeStaticPage` says. */
export function readNotation(text: string): DraftBlock[] {
  const blocks: DraftBlock[] = []
  let isNew = true
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') {
      isNew = true
      continue
    }
    const block = blockOf(line)
    const last = isNew ? undefined : blocks.at(-1)
    if (!(last && goesOn(last, block, line))) blocks.push(block)
    isNew = false
  }
  return blocks
}

function blockOf(line: string): DraftBlock {
  const lead = /^\+\+((?:\\.|[^\\])*?)\+\+(.*)$/.exec(line)
  if (lead) return { kind: 'leadIn', lead: unescaped(lead[1] ?? ''), text: readRuns(lead[2] ?? '') }
  const note = /^【((?:\\.|[^\\】])*)】(.*)$/.exec(line)
  if (note) return { kind: 'note', title: unescaped(note[1] ?? ''), text: readRuns(note[2] ?? '') }
  if (/^---+\s*$/.test(line)) return { kind: 'divider' }
  const [, sign = '', rest = ''] = /^(\|\||>>|[#>|=!-]|\d+\.)(?:\s(.*))?$/.exec(line) ?? []
  const words = unescaped(rest)
  switch (sign) {
    case '':
      return { kind: 'paragraph', text: readRuns(line) }
    case '#':
      return { kind: 'subhead', lines: [words] }
    case '>':
    case '>>':
      return { kind: 'quote', text: words }
    case '||':
      return { kind: 'table', caption: words, head: [], rows: [] }
    case '|':
      return { kind: 'table', caption: '', head: cells(rest), rows: [] }
    case '=':
      return { kind: 'numbers', items: [numberOf(rest)] }
    case '!':
      return figureOf(rest)
    default:
      return { kind: 'list', ordered: sign !== '-', items: [readRuns(rest)] }
  }
}

/** Whether a line goes on with the block of the line above it; if so, it has been added there. */
function goesOn(last: DraftBlock, block: DraftBlock, line: string): boolean {
  if (last.kind === 'list' && block.kind === 'list' && last.ordered === block.ordered)
    return last.items.push(...block.items) > 0
  if (last.kind === 'numbers' && block.kind === 'numbers')
    return last.items.push(...block.items) > 0
  if (last.kind === 'subhead' && block.kind === 'subhead' && last.lines.length === 1)
    return last.lines.push(...block.lines) > 0
  if (last.kind === 'quote' && block.kind === 'quote' && line.startsWith('>>')) {
    last.by = block.text
    return true
  }
  if (last.kind === 'table' && block.kind === 'table' && !line.startsWith('||')) {
    if (last.head.length === 0) last.head = block.head
    else last.rows.push(block.head)
    return true
  }
  return false
}

/** `a | b\|c` → ['a', 'b|c'] */
function cells(text: string): string[] {
  const found = ['']
  for (const [piece] of text.matchAll(/\\.?|[^\\]/gsu))
    if (piece === '|') found.push('')
    else found[found.length - 1] += piece
  return found.map((cell) => unescaped(cell.trim()))
}

function numberOf(text: string) {
  const [value = '', unit = '', label = ''] = cells(text)
  return { value, unit, label }
}

function figureOf(text: string): DraftBlock {
  const [salt = '', caption = '', credit = ''] = cells(text)
  const number = /^\d{1,3}$/.test(salt) ? Number(salt) : 0
  return { kind: 'figure', cover: { salt: number }, caption, credit }
}
