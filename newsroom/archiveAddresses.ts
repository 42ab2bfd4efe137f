import { addDays, isDay } from '#lib/zh/date.ts'

/** The last row of the page before: lists go on after it (keyset pagination). */
export type Cursor = { at: number; id: number }

/** Addresses of the archive's pages; part of `addresses.ts`, which writes and reads them. */
export type ArchiveAddress =
  /** A channel's calendar of a year (`2018`) or a month (`2018-05`). */
  | { kind: 'calendar'; channel: string; period: string }
  | { kind: 'source'; sourceId: number; before?: Cursor }
  | { kind: 'author'; author: string; before?: Cursor }
  | { kind: 'tag'; tag: string; before?: Cursor }

/** Whether a text is a year or a month of the calendar: `2018`, `2018-05`; not `2018-5`, `3018`. */
export const isPeriod = (text: string): boolean =>
  /^\d{4}(-\d\d)?$/.test(text) && isDay(text.length === 4 ? `${text}-01-01` : `${text}-01`)

/** The first day of a period and the last. */
export function daysOfPeriod(period: string): { first: string; last: string } {
  if (period.length === 4) return { first: `${period}-01-01`, last: `${period}-12-31` }
  const [year, month] = [Number(period.slice(0, 4)), Number(period.slice(5))]
  const next =
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return {
    first: `${period}-01`,
    last: isDay(next) ? addDays(next, -1) : `${period}-31`,
  }
}

/** A name as a segment of an address: `江边` → `%E6%B1%9F%E8%BE%B9`. */
export const segmentOf = (name: string): string =>
  encodeURIComponent(name).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** The name that a segment spells, in whatever letters it is encoded; null where it spells none. */
export function nameOf(segment: string): string | null {
  try {
    const name = decodeURIComponent(segment)
    const isName = name.length <= 200 && /[^.]/.test(name) && !/[\p{Cc}\p{Cs}]/u.test(name)
    return isName ? name : null
  } catch {
    return null
  }
}

/** Reads what stands behind `before=`; times before 1970 are below 0. Null for anything else. */
export function readCursor(text: string): Cursor | null {
  const [, at, id] = /^(0|-?[1-9][0-9]{0,14})-([1-9][0-9]{0,14})$/.exec(text) ?? []
  return at && id ? { at: Number(at), id: Number(id) } : null
}

const queryOf = (before?: Cursor): string => (before ? `?before=${before.at}-${before.id}` : '')

/** `{ kind: 'source', sourceId: 3 }` → `/source/3` */
export function archivePath(address: ArchiveAddress): string {
  switch (address.kind) {
    case 'calendar':
      return `/${address.channel}/${address.period}`
    case 'source':
      return `/source/${address.sourceId}${queryOf(address.before)}`
    case 'author':
      return `/author/${segmentOf(address.author)}${queryOf(address.before)}`
    case 'tag':
      return `/tag/${segmentOf(address.tag)}${queryOf(address.before)}`
  }
}

/** The list at `/source/3`, `/author/…` or `/tag/…`; null where the segments name none. */
export function archiveListOf(
  kind: string,
  segment: string,
  before: Cursor | undefined,
): ArchiveAddress | null {
  const from = before && { before }
  if (kind === 'source') {
    const sourceId = /^[1-9]\d{0,14}$/.test(segment) ? Number(segment) : null
    return sourceId === null ? null : { kind, sourceId, ...from }
  }
  const name = nameOf(segment)
  if (name === null) return null
  if (kind === 'author') return { kind, author: name, ...from }
  return kind === 'tag' ? { kind, tag: name, ...from } : null
}

export const calendarPath = (channel: string, period: string): string => `/${channel}/${period}`

/**
 * The address of an author's or a tag's list as it stands in a link: 汉字 stay as they are, which takes a
 * ninth of the bytes; a browser writes them as `archivePath` does.
 */
export const listHref = (kind: 'author' | 'tag', name: string): string =>
  `/${kind}/${name.replace(/[^\p{L}\p{N}]+/gu, segmentOf)}`
