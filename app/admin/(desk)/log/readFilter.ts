import { isDay } from '#lib/zh/date.ts'
import type { LogCursor, LogFilter } from '#newsroom/log/entries.ts'
import { subjectOf } from '#newsroom/log/words.ts'
import { type Query, queryText } from '../../query.ts'

export const filterNames = ['actor', 'action', 'subject', 'from', 'to'] as const
export type FilterTexts = Record<(typeof filterNames)[number], string>

/** What the form of the page sends, as text; `faults` are sentences for what cannot be read. */
export function readFilter(query: Query): {
  texts: FilterTexts
  filter: LogFilter
  faults: string[]
  after: LogCursor | undefined
} {
  const texts = Object.fromEntries(
    filterNames.map((name) => [name, queryText(query, name).trim()]),
  ) as FilterTexts
  const day = (text: string) => (isDay(text) ? text : undefined)
  const faults = [texts.from, texts.to]
    .filter((text) => text !== '' && !isDay(text))
    .map((text) => `“${text}”不是日期，请写成 2018-05-14 这样。`)
  const filter: LogFilter = {
    actorId: texts.actor || undefined,
    action: texts.action || undefined,
    subject: subjectOf(texts.subject) || undefined,
    from: day(texts.from),
    to: day(texts.to),
  }
  return { texts, filter, faults, after: cursorIn(queryText(query, 'after')) }
}

function cursorIn(text: string): LogCursor | undefined {
  const [, at, number] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? []
  return at && number ? { at: Number(at), number: Number(number) } : undefined
}

/** The query of a page: what is filtered, and where it goes on. */
export function filterQuery(texts: FilterTexts, after?: LogCursor | null): string {
  const given = Object.entries(texts).filter(([, text]) => text !== '')
  const cursor: [string, string][] = after ? [['after', `${after.at}-${after.number}`]] : []
  return new URLSearchParams([...given, ...cursor]).toString()
}
