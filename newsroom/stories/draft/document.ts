import type { DraftBlock, DraftBody, DraftRun } from './shape.ts'

/**
 * A draft as the editor's document (ProseMirror JSON) and back. Both directions are pure; the names
 * of nodes and marks are those of the editor's schema (`components/desk/editor/schema.ts`).
 */
export type DocumentNode = {
  type: string
  attrs?: Record<string, unknown> | undefined
  content?: DocumentNode[] | undefined
  text?: string | undefined
  marks?: DocumentMark[] | undefined
}
export type DocumentMark = { type: string; attrs?: Record<string, unknown> | undefined }

/** Draft → document. Every block becomes one child of `doc`, in order. */
export const toDocument = (body: DraftBody): DocumentNode => ({
  type: 'doc',
  content: body.map(blockNode),
})

/** One block → one node that may stand directly in `doc`. */
export function blockNode(block: DraftBlock): DocumentNode {
  switch (block.kind) {
    case 'paragraph':
      return node('paragraph', inline(block.text))
    case 'subhead':
      return node('subhead', linesOf(block.lines))
    case 'leadIn':
      return node('leadIn', [...plain(block.lead, [{ type: 'lead' }]), ...inline(block.text)])
    case 'quote':
      return node('quote', [
        node('quoteText', plain(block.text)),
        node('quoteBy', plain(block.by ?? '')),
      ])
    case 'list':
      return {
        ...node(
          'list',
          block.items.map((item) => node('listItem', inline(item))),
        ),
        attrs: { ordered: block.ordered },
      }
    case 'table':
      return tableNode(block)
    case 'numbers':
      return node('numbers', block.items.map(numberNode))
    case 'figure':
      return {
        ...node('figure', [
          node('figureCaption', plain(block.caption)),
          node('figureCredit', plain(block.credit)),
        ]),
        attrs: { salt: block.cover.salt },
      }
    case 'note':
      return node('note', [
        node('noteTitle', plain(block.title)),
        node('noteText', inline(block.text)),
      ])
    case 'divider':
      return { type: 'divider' }
  }
}

const numberNode = (item: { value: string; unit: string; label: string }): DocumentNode =>
  node('numberItem', [
    node('numberValue', plain(item.value)),
    node('numberUnit', plain(item.unit)),
    node('numberLabel', plain(item.label)),
  ])

function tableNode({ caption, head, rows }: DraftBlock & { kind: 'table' }): DocumentNode {
  const cell = (type: string) => (words: string) => node(type, [node('cellText', plain(words))])
  return node('tableBlock', [
    node('tableCaption', plain(caption)),
    node('table', [
      node('tableRow', head.map(cell('tableHead'))),
      ...rows.map((row) => node('tableRow', row.map(cell('tableCell')))),
    ]),
  ])
}

const node = (type: string, content: DocumentNode[]): DocumentNode =>
  content.length > 0 ? { type, content } : { type }

const plain = (text: string, marks?: DocumentMark[]): DocumentNode[] =>
  text === '' ? [] : [{ type: 'text', text, ...(marks && { marks }) }]

const linesOf = (lines: readonly string[]): DocumentNode[] =>
  lines.flatMap((line, at) => [...(at > 0 ? [{ type: 'lineBreak' }] : []), ...plain(line)])

const inline = (runs: readonly DraftRun[]): DocumentNode[] =>
  runs.flatMap(({ text, dots, href }) => {
    const marks: DocumentMark[] = []
    if (href !== undefined) marks.push({ type: 'link', attrs: { href } })
    if (dots) marks.push({ type: 'dots' })
    return plain(text, marks.length > 0 ? marks : undefined)
  })
