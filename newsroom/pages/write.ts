import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staticPages } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { addressOf } from '../addresses.ts'
import { badValue, inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { plainLine } from '../plainLine.ts'
import { staleSentence } from '../settings/write.ts'
import { bodyShape, line } from '../stories/content.ts'

export type StaticPageText = Pick<
  typeof staticPages.$inferInsert,
  'slug' | 'title' | 'summary' | 'body'
>

const shape = z.strictObject({
  slug: line,
  title: plainLine.max(60),
  summary: plainLine,
  body: bodyShape,
})
const fields = { title: '标题', summary: '摘要', body: '正文' }

/**
 * Writes one of the pages outside the news (关于、版权 …); what stood before is replaced. With the
 * `version` that the person had before them (0: none yet), a text that somebody saved meanwhile is not
 * overwritten unseen.
 */
export async function writeStaticPage(
  deed: Deed,
  page: StaticPageText,
  { version }: { version?: number } = {},
): Promise<Result<null, 'notAllowed' | 'unknownPage' | 'badValue' | 'stale'>> {
  if (!can(deed.actor, 'page.write')) return notAllowed('page.write')
  if (addressOf(`/${page.slug}`)?.kind !== 'staticPage')
    return refused('unknownPage', `没有“${page.slug}”这个页面。`)
  const parsed = shape.safeParse(page, inChinese)
  if (!parsed.success) return badValue(parsed.error, fields)
  return transact(async (tx) => {
    const [stands] = await tx.select().from(staticPages).where(eq(staticPages.slug, page.slug))
    if (version !== undefined && version !== (stands?.version ?? 0))
      return refused(
        'stale',
        staleSentence(stands?.modifiedBy ?? '', stands?.modifiedAt ?? deed.at),
      )
    const row = {
      ...parsed.data,
      modifiedAt: deed.at,
      modifiedBy: deed.actor.name,
      version: (stands?.version ?? 0) + 1,
    }
    await tx
      .insert(staticPages)
      .values(row)
      .onConflictDoUpdate({ target: staticPages.slug, set: row })
    await record(tx, deed, 'writeStaticPage', `page:${page.slug}`, { version: row.version })
    return done(null)
  })
}
