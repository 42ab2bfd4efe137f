import type { Node } from '@tiptap/pm/model'

/** A text of the document, as a key of the checker's places names it: where its first character stands. */

type Found = { start: number; node: Node } | null

/** Which child of a block a part of the key leads to. */
const slots: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  quote: { text: 0, by: 1 },
  note: { title: 0, text: 1 },
  figure: { caption: 0, credit: 1 },
}
const numberSlots: Readonly<Record<string, number>> = { value: 0, unit: 1, label: 2 }

/** `body.7.rows.2.1` → the position of the first character of that cell; null where there is none. */
export function textAt(doc: Node, key: string): number | null {
  const [part, index, ...way] = key.split('.')
  if (part !== 'body') return null
  const block = childAt({ start: 0, node: doc }, Number(index))
  return block && startIn(block, way)
}

function startIn(block: NonNullable<Found>, [part = '', ...rest]: string[]): number | null {
  const { node, start } = block
  const [first = 0, second = 0] = rest.map(Number)
  switch (node.type.name) {
    case 'paragraph':
      return start
    case 'subhead':
      return first === 0 ? start : start + 1 + lengthBefore(node, isBreak)
    case 'leadIn':
      return part === 'lead' ? start : start + lengthBefore(node, isAfterLead)
    case 'list':
      return startOf(childAt(block, first))
    case 'numbers':
      return startOf(childAt(childAt(block, first), numberSlots[rest[1] ?? ''] ?? 0))
    case 'tableBlock':
      if (part === 'caption') return startOf(childAt(block, 0))
      return startOf(cellAt(block, part === 'head' ? [0, first] : [first + 1, second]))
    default:
      return startOf(childAt(block, slots[node.type.name]?.[part] ?? 0))
  }
}

const isBreak = (piece: Node): boolean => piece.type.name === 'lineBreak'
const isAfterLead = (piece: Node): boolean => !piece.marks.some((mark) => mark.type.name === 'lead')

const startOf = (found: Found): number | null => found?.start ?? null

const cellAt = (block: NonNullable<Found>, [row, column]: [number, number]): Found =>
  childAt(childAt(childAt(childAt(block, 1), row), column), 0)

/** A child of a node, and the position at which its contents begin. */
function childAt(parent: Found, index: number): Found {
  const node = parent?.node.maybeChild(index)
  if (!parent || !node) return null
  let start = parent.start
  for (let at = 0; at < index; at += 1) start += parent.node.child(at).nodeSize
  return { start: start + 1, node }
}

/** How long the pieces are that stand before the first for which `isEnd`. */
function lengthBefore(node: Node, isEnd: (piece: Node) => boolean): number {
  let length = 0
  for (let at = 0; at < node.childCount && !isEnd(node.child(at)); at += 1)
    length += node.child(at).nodeSize
  return length
}

/** The span of a finding in the document; null where other words stand there by now. */
export function spanOf(
  doc: Node,
  { place, from, to, text }: { place: string; from: number; to: number; text: string },
): { from: number; to: number } | null {
  const start = textAt(doc, place)
  if (start === null) return null
  const span = { from: start + from, to: start + to }
  if (span.to > doc.content.size) return null
  return doc.textBetween(span.from, span.to) === text ? span : null
}
