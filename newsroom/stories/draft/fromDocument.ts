import type { DocumentNode } from './document.ts'
import { joinRuns, printable } from './runs.ts'
import type { DraftBlock, DraftBody, DraftRun } from './shape.ts'

/**
 * Document → draft: the inverse of `toDocument`, runs in normal form. Characters that cannot be
 * stored (NUL, halves of surrogate pairs) are left out, so that one of them never stops an autosave.
 * Throws on a node that the editor's schema does not have.
 */
export const fromDocument = (document: DocumentNode): DraftBody =>
  (document.content ?? []).map(blockOf)

function blockOf(node: DocumentNode): DraftBlock {
  const [first, second] = node.content ?? []
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', text: runsOf(node) }
    case 'subhead':
      return { kind: 'subhead', lines: linesOf(node) }
    case 'leadIn':
      return leadInOf(node)
    case 'quote': {
      const by = textOf(second)
      return { kind: 'quote', text: textOf(first), ...(by !== '' && { by }) }
    }
    case 'list':
      return {
        kind: 'list',
        ordered: node.attrs?.['ordered'] === true,
        items: (node.content ?? []).map(runsOf),
      }
    case 'tableBlock':
      return tableOf(textOf(first), second)
    case 'numbers':
      return { kind: 'numbers', items: (node.content ?? []).map(numberOf) }
    case 'figure':
      return {
        kind: 'figure',
        cover: { salt: Number(node.attrs?.['salt'] ?? 0) },
        caption: textOf(first),
        credit: textOf(second),
      }
    case 'note':
      return { kind: 'note', title: textOf(first), text: runsOf(second) }
    case 'divider':
      return { kind: 'divider' }
    default:
      throw new Error(`the editor has no block ${node.type}`)
  }
}

/** The lead is what stands under the mark `lead` at the very start; elsewhere the mark says nothing. */
function leadInOf(node: DocumentNode): DraftBlock {
  const pieces = node.content ?? []
  const end = pieces.findIndex((piece) => !has(piece, 'lead'))
  const [lead, rest] = end < 0 ? [pieces, []] : [pieces.slice(0, end), pieces.slice(end)]
  return {
    kind: 'leadIn',
    lead: textOf({ type: 'leadIn', content: lead }),
    text: runsOf({ type: 'leadIn', content: rest }),
  }
}

function tableOf(caption: string, table: DocumentNode | undefined): DraftBlock {
  const [head = [], ...rows] = (table?.content ?? []).map((row) =>
    (row.content ?? []).map((cell) => textOf(cell.content?.[0])),
  )
  return { kind: 'table', caption, head, rows }
}

function numberOf({ content = [] }: DocumentNode) {
  const [value, unit, label] = content
  return { value: textOf(value), unit: textOf(unit), label: textOf(label) }
}

function linesOf({ content = [] }: DocumentNode): string[] {
  const at = content.findIndex((piece) => piece.type === 'lineBreak')
  if (at < 0) return [textOf({ type: 'line', content })]
  return [content.slice(0, at), content.slice(at + 1)].map((line) =>
    textOf({ type: 'line', content: line }),
  )
}

const textOf = (node: DocumentNode | undefined): string =>
  printable((node?.content ?? []).map((piece) => piece.text ?? '').join(''))

function runsOf(node: DocumentNode | undefined): DraftRun[] {
  const pieces = node?.content ?? []
  return joinRuns(
    pieces.map((piece): DraftRun => {
      const href = piece.marks?.find((mark) => mark.type === 'link')?.attrs?.['href']
      return {
        text: printable(piece.text ?? ''),
        ...(has(piece, 'dots') && { dots: true as const }),
        ...(typeof href === 'string' && { href }),
      }
    }),
  )
}

const has = (piece: DocumentNode, mark: string): boolean =>
  piece.marks?.some(({ type }) => type === mark) ?? false
