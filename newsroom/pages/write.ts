import { z } from 'zod'
import { staticPages } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { addressOf } from '../addresses.ts'
import { inChinese, sentenceOf } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { bodyShape, line } from '../stories/content.ts'

export type StaticPageText = Omit<typeof staticPages.$inferInsert, 'modifiedAt'>

const shape = z.strictObject({ slug: line, title: line, summary: line, body: bodyShape })
const fields = { title: '标题', summary: '摘要', body: '正文' }

/** Writes one of the pages outside the news (关于、版权 …); what stood before is replaced. */
export async function writeStaticPage(
  deed: Deed,
  page: StaticPageText,
): Promise<Result<null, 'notAllowed' | 'unknownPage' | 'badContent'>> {
  if (!can(deed.actor, 'site.configure')) return notAllowed('site.configure')
  if (addressOf(`/${page.slug}`)?.kind !== 'staticPage')
    return refused('unknownPage', `没有“${page.slug}”这个页面。`)
  const parsed = shape.safeParse(page, inChinese)
  if (!parsed.success) return refused('badContent', sentenceOf(parsed.error, fields))
  return transact(async (tx) => {
    const row = { ...parsed.data, modifiedAt: deed.at }
    await tx
      .insert(staticPages)
      .values(row)
      .onConflictDoUpdate({ target: staticPages.slug, set: row })
    await record(tx, deed, 'writeStaticPage', `page:${page.slug}`)
    return done(null)
  })
}
