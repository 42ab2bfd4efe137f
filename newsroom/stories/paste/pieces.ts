import type { DraftBlock } from '../draft/shape.ts'
import type { Span } from './lines.ts'
import { isBlock, isLeftOut, isPicture, type Look, lookIn, plainLook } from './look.ts'
import { type Element, type Markup, styleOf } from './markup.ts'
import { tableBlock } from './tables.ts'

/** What a line of text was: a heading, an item of list `of`, part of quotation `of`. */
export type Role =
  | { kind: 'text' | 'heading' }
  | { kind: 'item'; of: string; ordered: boolean }
  | { kind: 'quote'; of: string }

/** Lines of text and whole blocks in their order. `isWhole`: the line had a block to itself. */
export type Piece =
  | { kind: 'line'; role: Role; isWhole: boolean; spans: Span[] }
  | { kind: 'block'; block: DraftBlock }

export type Pieces = { pieces: Piece[]; pictures: number }

type Place = { look: Look; role: Role; isWhole: boolean; isVerbatim: boolean }

/** Reads markup in its order into lines and blocks. */
export function piecesOf(markup: Element): Pieces {
  const found: Pieces = { pieces: [], pictures: 0 }
  let spans: Span[] = []
  let count = 0

  const flush = ({ role, isWhole }: Place) => {
    if (spans.some(({ text }) => text.trim() !== ''))
      found.pieces.push({ kind: 'line', role, isWhole, spans })
    spans = []
  }
  const say = (text: string, { look }: Place) => spans.push({ ...look, text })

  const walk = (node: Markup, place: Place): void => {
    if (typeof node === 'string')
      say(place.isVerbatim ? node : node.replace(/[ \t\r\n\f]+/g, ' '), place)
    else if (isPicture(node)) found.pictures += 1
    else if (node.name === 'br') say('\n', place)
    else if (!isLeftOut(node) && !isMarker(node)) enter(node, place)
  }

  const enter = (element: Element, outer: Place): void => {
    const place: Place = {
      ...outer,
      look: lookIn(element, outer.look),
      isVerbatim: element.name === 'pre' || outer.isVerbatim,
    }
    if (element.name === 'hr') {
      flush(outer)
      found.pieces.push({ kind: 'block', block: { kind: 'divider' } })
      return
    }
    if (element.name === 'table' && takeTable(element, outer)) return
    const isOwnLine = isBlock(element) || isRowOrCell(element)
    if (isOwnLine) flush(outer)
    const inner = {
      ...place,
      role: roleIn(element, outer.role),
      isWhole: isOwnLine || outer.isWhole,
    }
    for (const child of element.children) walk(child, inner)
    if (isOwnLine) flush(inner)
  }

  /** A table of one column only arranges the page: its contents are read as any other text. */
  const takeTable = (element: Element, outer: Place): boolean => {
    const table = tableBlock(element)
    if (table === null) return false
    flush(outer)
    found.pieces.push({ kind: 'block', block: table })
    found.pictures += countPictures(element)
    return true
  }

  const roleIn = (element: Element, outer: Role): Role => {
    if (/^h[1-6]$/.test(element.name)) return { kind: 'heading' }
    if (outer.kind === 'item') return outer
    if (element.name === 'ul' || element.name === 'ol')
      return { kind: 'item', of: `list ${++count}`, ordered: element.name === 'ol' }
    if (element.name === 'blockquote') return { kind: 'quote', of: `quote ${++count}` }
    return officeItem(element) ?? outer
  }

  const start: Place = {
    look: plainLook,
    role: { kind: 'text' },
    isWhole: false,
    isVerbatim: false,
  }
  walk(markup, start)
  flush(start)
  return found
}

const isRowOrCell = ({ name }: Element): boolean => /^(tr|td|th|caption)$/.test(name)

/** The number or bullet that Word and WPS write before an item of a list. */
const isMarker = (element: Element): boolean => styleOf(element).get('mso-list') === 'ignore'

/** Word and WPS write a list as paragraphs: `mso-list:l0 level1 lfo1`, the marker in a span. */
function officeItem(element: Element): Role | null {
  const [of = ''] = /^l\d+/.exec(styleOf(element).get('mso-list') ?? '') ?? []
  if (of === '' || element.name !== 'p') return null
  return {
    kind: 'item',
    of,
    ordered: /^[（(]?[\dA-Za-z一二三四五六七八九十]+[.、．)）]/.test(markerOf(element)),
  }
}

function markerOf(node: Markup): string {
  if (typeof node === 'string') return ''
  if (isMarker(node)) return textOf(node).trim()
  return node.children.map(markerOf).find((marker) => marker !== '') ?? ''
}

const textOf = (node: Markup): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')

const countPictures = (node: Markup): number =>
  typeof node === 'string'
    ? 0
    : Number(isPicture(node)) + node.children.reduce((sum, child) => sum + countPictures(child), 0)
