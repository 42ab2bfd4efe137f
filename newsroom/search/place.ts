import type { Part } from './expression.ts'
import type { Span } from './facets.ts'

/** Where a reader is in the results: the facets chosen, the order, the page. */
export type SearchPlace = {
  order: 'relevance' | 'newest'
  span: Span | null
  /** Slug of a channel. */
  channel: string | null
  /** Name of a source. */
  source: string | null
  /** 位置: 标题里有, 正文里有, 有图片. */
  part: Part | 'picture' | null
  /** From 1. */
  page: number
  /** Results older than this place of the index only: where the page before said `older`. */
  before: number | null
}

export const firstPlace: SearchPlace = {
  order: 'relevance',
  span: null,
  channel: null,
  source: null,
  part: null,
  page: 1,
  before: null,
}

/** Results of one page. */
export const pageSize = 20
