import { eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { staticPages } from '#db/schema.ts'
import { single } from '#lib/single.ts'

export type StaticPage = typeof staticPages.$inferSelect

export const pageQueries = () =>
  single('pageQueries', () => ({
    bySlug: readStore()
      .select()
      .from(staticPages)
      .where(eq(staticPages.slug, sql.placeholder('slug')))
      .prepare(),
  }))

/** One of the pages outside the news, or null where nobody has written it yet. */
export async function staticPage(slug: string): Promise<StaticPage | null> {
  const [page] = await pageQueries().bySlug.execute({ slug })
  return page ?? null
}
