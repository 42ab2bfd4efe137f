import type { DraftBlock } from '../draft/shape.ts'
import { type Span, wordsIn } from './lines.ts'
import { isLeftOut, plainLook } from './look.ts'
import type { Element, Markup } from './markup.ts'

/**
 * A table of words, or null where the markup has fewer than two columns. Merged cells are taken
 * apart: their words stand in the first, the others are empty. A first row that is one cell across
 * the whole width (Excel's title) becomes the caption, the next row the head. Rows and columns
 * without a word are left out.
 */
export function tableBlock(element: Element): DraftBlock | null {
  const grid = withoutBlankRows(gridOf(element))
  const width = Math.max(0, ...grid.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  if (width < 2) return null
  const written = partsOf(element, 'caption').map(cellWords).join('')
  const hasTitleRow = written === '' && grid.length > 1 && isTitle(grid[0] ?? [], element)
  const caption = hasTitleRow ? (grid[0]?.[0] ?? '') : written
  const [head = [], ...rows] = grid
    .slice(hasTitleRow ? 1 : 0)
    .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
  return { kind: 'table', caption, head, rows }
}

function gridOf(element: Element): string[][] {
  const grid: string[][] = []
  for (const [at, row] of partsOf(element, 'tr').entries()) {
    grid[at] ??= []
    let column = 0
    for (const cell of row.children) {
      if (typeof cell === 'string' || !/^t[dh]$/.test(cell.name) || isLeftOut(cell)) continue
      while (grid[at]?.[column] !== undefined) column += 1
      spread(grid, { at, column, cell })
    }
  }
  return grid
}

/** Sets a cell and the empty places that it covers. */
function spread(
  grid: string[][],
  { at, column, cell }: { at: number; column: number; cell: Element },
) {
  const columns = spanOf(cell.attributes['colspan'])
  for (let down = 0; down < spanOf(cell.attributes['rowspan']); down += 1) {
    const row = grid[at + down] ?? []
    grid[at + down] = row
    for (let right = 0; right < columns; right += 1) row[column + right] = ''
  }
  const first = grid[at]
  if (first) first[column] = cellWords(cell)
}

const spanOf = (written: string | undefined): number =>
  Math.min(50, Math.max(1, Number.parseInt(written ?? '1', 10) || 1))

const withoutBlankRows = (grid: string[][]): string[][] =>
  grid.map((row) => Array.from(row, (cell) => cell ?? '')).filter((row) => row.some((cell) => cell))

/** One cell that spans the row, alone in it. */
function isTitle(row: string[], element: Element): boolean {
  const [first] = partsOf(element, 'tr').filter((tr) => cellWords(tr) !== '')
  const cells = first?.children.filter(
    (cell) => typeof cell !== 'string' && /^t[dh]$/.test(cell.name),
  )
  return cells?.length === 1 && row.length > 1 && row.slice(1).every((cell) => cell === '')
}

/** The rows (or captions) of this table, not of one inside a cell. */
function partsOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || isLeftOut(child)) return []
    if (child.name === name) return [child]
    return /^(thead|tbody|tfoot)$/.test(child.name) ? partsOf(child, name) : []
  })
}

const cellWords = (cell: Element): string => wordsIn(spansIn(cell))

function spansIn(node: Markup): Span[] {
  if (typeof node === 'string') return [{ ...plainLook, text: node }]
  if (isLeftOut(node)) return []
  if (node.name === 'br') return [{ ...plainLook, text: ' ' }]
  const inside = node.children.flatMap(spansIn)
  return /^(p|div|li|td|th)$/.test(node.name) ? [...inside, { ...plainLook, text: ' ' }] : inside
}
