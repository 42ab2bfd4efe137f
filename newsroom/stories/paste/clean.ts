import type { DraftBlock } from '../draft/shape.ts'
import { blocksOf } from './blocks.ts'
import { plainLook } from './look.ts'
import type { Element } from './markup.ts'
import { piecesOf } from './pieces.ts'

/** What a paste brings: clean blocks, and how many pictures could not come with them. */
export type Pasted = { blocks: DraftBlock[]; pictures: number }

/**
 * Markup from a clipboard (Word, WPS, 微信公众号, web pages, Excel) as blocks of a story. Words,
 * tables, lists, links, 着重号 and bold lines as 小标题 stay; all else of the look goes.
 */
export function cleanMarkup(markup: Element): Pasted {
  const { pieces, pictures } = piecesOf(markup)
  return { blocks: blocksOf(pieces), pictures }
}

/** Plain text as paragraphs: blank lines part them; without any, the lines themselves (`lines.ts`). */
export function cleanText(text: string): DraftBlock[] {
  const spans = [{ ...plainLook, text: text.replace(/\r\n?|[\u2028\u2029]/g, '\n') }]
  const role = { kind: 'text' } as const
  return blocksOf([{ kind: 'line', role, isWhole: false, spans }])
}
