import { and, asc, eq, getTableColumns, gt, gte, lt, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { redirectHits, redirects } from '#db/schema.ts'
import { single } from '#lib/single.ts'

export type Redirect = typeof redirects.$inferSelect
/** `hits` and when the last was, null where none has been counted. */
export type RedirectLine = Redirect & { hits: number | null; lastAt: number | null }

export const redirectsOnPage = 50

const given = sql.placeholder

export const redirectQueries = () =>
  single('redirectQueries', () => ({
    range: readStore()
      .select({
        ...getTableColumns(redirects),
        hits: redirectHits.hits,
        lastAt: redirectHits.lastAt,
      })
      .from(redirects)
      .leftJoin(redirectHits, eq(redirectHits.fromPath, redirects.fromPath))
      .where(
        and(
          gte(redirects.fromPath, given('first')),
          lt(redirects.fromPath, given('end')),
          gt(redirects.fromPath, given('after')),
        ),
      )
      .orderBy(asc(redirects.fromPath))
      .limit(redirectsOnPage + 1)
      .prepare(),
  }))

/**
 * Moved addresses that begin with `prefix`, in their order, after one of them. `next` is where the
 * next page goes on, null at the end.
 */
export async function redirectsFrom({
  prefix = '',
  after = '',
}: {
  prefix?: string
  after?: string
} = {}): Promise<{ rows: RedirectLine[]; next: string | null }> {
  // Paths are ASCII: whatever begins with the prefix stands before prefix + U+FFFF
  const bounds = { first: prefix, end: `${prefix}\uffff`, after }
  const found = await redirectQueries().range.execute(bounds)
  const rows = found.slice(0, redirectsOnPage)
  return { rows, next: found.length > rows.length ? (rows.at(-1)?.fromPath ?? null) : null }
}
