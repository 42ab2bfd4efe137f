import { isSlug } from '../slug.ts'
import { isYear } from './dayRange.ts'
import { firstPlace, longestQuery, pageSize, type SearchPlace, spans, windowSize } from './place.ts'

/** What the address of a search says. */
export type SearchAddress = { typed: string; place: SearchPlace }

const orders = ['relevance', 'newest'] as const
const parts = ['title', 'body', 'picture'] as const
const lastPage = Math.ceil(windowSize / pageSize)
/** `sourceLimits.name`: as long as the desk lets a name be. */
const longestSource = 60

/**
 * The one address of a search at a place: parameters in a fixed order, nothing that is as it would be
 * without it. `readSearch` reads it back; of all other spellings it makes the same.
 */
export function searchPath({ typed, place }: SearchAddress): string {
  const { order, span, channel, source, part, page, before } = place
  const query = new URLSearchParams()
  const text = typed.trim().replaceAll(/\s+/g, ' ')
  if (text) query.set('q', text)
  if (order !== 'relevance') query.set('order', order)
  if (span) query.set('time', span)
  if (channel) query.set('channel', channel)
  if (source) query.set('source', source)
  if (part) query.set('in', part)
  if (page > 1) query.set('page', String(page))
  if (before) query.set('before', String(before))
  return query.size > 0 ? `/search?${query}` : '/search'
}

/**
 * Reads the parameters of `/search`. What is unknown or out of bounds is as if it were not there; a
 * query that is too long keeps one character too many, so that it is refused with a sentence and
 * endless ones are one page.
 */
export function readSearch(query: URLSearchParams): SearchAddress {
  const typed = [...(query.get('q') ?? '').slice(0, longestQuery * 4).trim()]
  const channel = query.get('channel') ?? ''
  const source = query.get('source')?.trim() ?? ''
  const time = query.get('time') ?? ''
  return {
    typed: typed.slice(0, longestQuery + 1).join(''),
    place: {
      order: oneOf(orders, query.get('order')) ?? 'relevance',
      span: oneOf(spans, time) ?? (isYear(time) ? time : null),
      channel: isSlug(channel) ? channel : null,
      source: source && source.length <= longestSource ? source : null,
      part: oneOf(parts, query.get('in')),
      page: Math.min(number(query.get('page')) ?? firstPlace.page, lastPage),
      before: number(query.get('before')),
    },
  }
}

function oneOf<Value extends string>(values: readonly Value[], given: string | null): Value | null {
  return values.find((value) => value === given) ?? null
}

/** A whole number from 1, as it would be written; null for '012', '1e3' and whatever is too long. */
const number = (text: string | null): number | null =>
  text !== null && /^[1-9][0-9]{0,9}$/.test(text) ? Number(text) : null
