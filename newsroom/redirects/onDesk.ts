import { and, asc, gt, gte, lt, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { redirects } from '#db/schema.ts'
import { single } from '#lib/single.ts'

export type Redirect = typeof redirects.$inferSelect

export const redirectsOnPage = 50

const given = sql.placeholder

export const redirectQueries = () =>
  single('redirectQueries', () => ({
    range: readStore()
      .select()
      .from(redirects)
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
} = {}): Promise<{ rows: Redirect[]; next: string | null }> {
  // Paths are ASCII: whatever begins with the prefix stands before prefix + U+FFFF
  const bounds = { first: prefix, end: `${prefix}\uffff`, after }
  const found = await redirectQueries().range.execute(bounds)
  const rows = found.slice(0, redirectsOnPage)
  return { rows, next: found.length > rows.length ? (rows.at(-1)?.fromPath ?? null) : null }
}
