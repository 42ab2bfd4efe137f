import { staticPages } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'

export type StaticPageText = Omit<typeof staticPages.$inferInsert, 'modifiedAt'>

/** Writes one of the pages outside the news (关于、版权 …); what stood before is replaced. */
export async function writeStaticPage(
  deed: Deed,
  page: StaticPageText,
): Promise<Result<null, 'notAllowed'>> {
  if (!can(deed.actor, 'site.configure')) return notAllowed('site.configure')
  return transact(async (tx) => {
    const row = { ...page, modifiedAt: deed.at }
    await tx
      .insert(staticPages)
      .values(row)
      .onConflictDoUpdate({ target: staticPages.slug, set: row })
    await record(tx, deed, 'writeStaticPage', `page:${page.slug}`)
    return done(null)
  })
}
