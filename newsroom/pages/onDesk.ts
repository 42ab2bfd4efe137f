import { readStore } from '#db/client.ts'
import { staticPages } from '#db/schema.ts'
import { staticSlugs } from '../addresses.ts'
import type { StaticPage } from './published.ts'

/** A page outside the news as the desk shows it; `page` is null where nobody has written it yet. */
export type PageOnDesk = { slug: string; page: StaticPage | null }

/** All pages outside the news, in the order of their addresses' list. */
export async function allStaticPages(): Promise<PageOnDesk[]> {
  const rows = await readStore().select().from(staticPages)
  return staticSlugs.map((slug) => ({ slug, page: rows.find((row) => row.slug === slug) ?? null }))
}
