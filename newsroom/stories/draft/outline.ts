import { headlineLength } from '#lib/zh/length.ts'
import { blockText } from '../compare/blockText.ts'
import type { DraftBlock, DraftBody } from './shape.ts'

/** A part of a story: `at` is the index of its first block, `length` its 字, parts below included. */
export type Part = { title: string; level: 1 | 2; at: number; length: number }

/**
 * The outline of a body: what stands before the first 小标题 as 导语, each 小标题, and the lead
 * paragraphs below it by their leads. The lengths of level 1 add up to the whole.
 */
export function outline(body: DraftBody): Part[] {
  const parts: Part[] = []
  let section: Part | undefined
  let lead: Part | undefined
  for (const [at, block] of body.entries()) {
    if (block.kind === 'subhead' || !section) {
      section = { title: titleOf(block), level: 1, at, length: 0 }
      lead = undefined
      parts.push(section)
    }
    if (block.kind === 'leadIn' && block.lead.trim() !== '') {
      lead = { title: block.lead.replace(/[。！？：]$/, ''), level: 2, at, length: 0 }
      parts.push(lead)
    }
    const length = lengthOf(block)
    section.length += length
    if (lead) lead.length += length
  }
  return parts.filter(({ length, level }) => level === 2 || length > 0)
}

const titleOf = (block: DraftBlock): string =>
  block.kind === 'subhead' ? block.lines.join(' ').trim() || '小标题' : '导语'

const lengthOf = (block: DraftBlock): number =>
  headlineLength(blockText(block).replace(/[\s｜]/g, ''))
