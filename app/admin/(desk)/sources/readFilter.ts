import { sourceClassKeys } from '#newsroom/sources/classes.ts'
import type { SourceFilter } from '#newsroom/sources/onDesk.ts'
import { type Standing, standingNames } from '#newsroom/sources/standing.ts'
import { type Query, queryText } from '../../query.ts'

/** What the address narrows the list to; what nobody could have chosen narrows nothing. */
export function readFilter(query: Query): SourceFilter {
  const text = queryText(query, 'q').trim()
  const kind = sourceClassKeys.find((key) => key === queryText(query, 'class'))
  const standing = queryText(query, 'standing')
  return {
    ...(text && { text }),
    ...(kind && { class: kind }),
    ...(Object.hasOwn(standingNames, standing) && { standing: standing as Standing }),
  }
}
