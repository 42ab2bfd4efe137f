import { type Day, isDay } from '#lib/zh/date.ts'
import type { Cursor } from '../addresses.ts'
import { type StoryState, storyStates } from './lifecycle.ts'

/** What the story list (稿库) is narrowed to; all that is given holds together. */
export type ListFilter = {
  /** What waits for the person who asks, or what was sent back: short lists, on one page. */
  only?: Only
  channel?: string
  state?: StoryState
  /** Id of who filed it. */
  author?: string
  /** Days (Asia/Shanghai) of the last change, both included. */
  from?: Day
  to?: Day
  /** Words of the text, in the language of search (docs/search.md). */
  text?: string
}

/** 只看待我处理 · 待我审 · 待我校 · 退回 */
export const onlyNames = {
  mine: '待我处理',
  review: '待我审',
  proof: '待我校',
  returned: '退回',
} as const
export type Only = keyof typeof onlyNames

/** Where a page of the list begins: after this row to the older side, or before it to the newer. */
export type ListPlace = { direction: 'older' | 'newer'; cursor: Cursor }

/** Where one is in what words find: the page of a window, and before which key that begins. */
export type FoundPlace = { page: number; before: number | null }

export type ListAddress = {
  filter: ListFilter
  place: ListPlace | null
  found: FoundPlace
  faults: string[]
}

/** The longest text that is looked for, in characters. */
export const longestText = 60

type Query = Readonly<Record<string, string | string[] | undefined>>

/**
 * Reads the address of the list. What cannot be meant is left out, with a sentence for it: a list
 * that silently shows something else would mislead.
 */
export function readListAddress(query: Query): ListAddress {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '')
  const faults: string[] = []
  const filter: ListFilter = {}
  if (one('channel')) filter.channel = one('channel')
  if (one('author')) filter.author = one('author')
  const only = (Object.keys(onlyNames) as Only[]).find((each) => each === one('only'))
  if (only) filter.only = only
  const state = storyStates.find((each) => each === one('state'))
  if (state) filter.state = state
  else if (one('state')) faults.push('没有这种状态，已按全部状态列出。')
  for (const name of ['from', 'to'] as const) {
    const day = one(name)
    if (isDay(day)) filter[name] = day
    else if (day) faults.push(`日期“${day}”不对，请写成 2018-05-14 这样；已不按它筛选。`)
  }
  if (filter.from && filter.to && filter.from > filter.to)
    faults.push('开始日期在结束日期之后，所以没有稿件；请对调后再筛选。')
  const text = readable(one('q'))
  if ([...text].length > longestText)
    faults.push(`查找的文字最多${longestText}个字，多出的没有用上。`)
  if (text) filter.text = searchText(text)
  const found = { page: numberOf(one('page')) ?? 1, before: numberOf(one('before')) }
  return { filter, place: placeOf(one('older'), one('newer')), found, faults }
}

const readable = (given: string): string => given.replace(/[\p{Cc}\p{Cs}]/gu, '')

/** A whole number from 1 of at most thirteen digits; null for anything else. */
const numberOf = (text: string): number | null =>
  /^[1-9]\d{0,12}$/.test(text) ? Number(text) : null

/** What is looked for of what somebody typed: SQLite refuses patterns of more than 50,000 bytes. */
export const searchText = (given: string): string =>
  [...readable(given)].slice(0, longestText).join('')

function placeOf(older: string, newer: string): ListPlace | null {
  const [, at, id] = /^(\d{1,15})-(\d{1,15})$/.exec(older || newer) ?? []
  if (at === undefined || id === undefined) return null
  return { direction: older ? 'older' : 'newer', cursor: { at: Number(at), id: Number(id) } }
}

/** `/admin/stories?state=draft&q=开江&older=1526270400000-12` */
export function storyListPath(
  filter: ListFilter = {},
  place: ListPlace | FoundPlace | null = null,
): string {
  const { text, ...rest } = filter
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...rest, q: text }))
    if (value) query.set(name, value)
  if (place && 'cursor' in place)
    query.set(place.direction, `${place.cursor.at}-${place.cursor.id}`)
  if (place && 'page' in place) {
    if (place.page > 1) query.set('page', String(place.page))
    if (place.before) query.set('before', String(place.before))
  }
  return query.size > 0 ? `/admin/stories?${query}` : '/admin/stories'
}
