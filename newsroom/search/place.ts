import type { Year } from './dayRange.ts'

/** 今天 · 近三个月 · 近一年, counted back from the site's day. */
export const spans = ['today', 'quarter', 'year'] as const
/** One of these, or a year of the archive: `2018`. */
export type Span = (typeof spans)[number] | Year

/** 位置: where the words have to stand. */
export type Part = 'title' | 'body'

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

/** Characters of the longest query. */
export const longestQuery = 100

/**
 * So many matches are looked at, the newest: counted, ranked, put into facets. What an answer costs is
 * bounded by it at any size of the archive. Older ones are reached through `before`.
 */
export const windowSize = 2_000

/** Results of one page. */
export const pageSize = 20
