import { and, eq, ne } from 'drizzle-orm'
import { sources } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { badValue, inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { sourceFields, sourceShape } from './shapes.ts'

type Reason = 'notAllowed' | 'badValue' | 'unknownSource' | 'nameTaken'

/**
 * Gives a 稿源 another name or kind. Stories that are live keep the name under which they were
 * published; the next one has the new name.
 */
export async function changeSource(
  deed: Deed,
  { sourceId, ...given }: { sourceId: number; name: string; isOwn: boolean },
): Promise<Result<null, Reason>> {
  if (!can(deed.actor, 'source.manage')) return notAllowed('source.manage')
  const parsed = sourceShape.safeParse(given, inChinese)
  if (!parsed.success) return badValue(parsed.error, sourceFields)
  const source = parsed.data
  return transact(async (tx) => {
    const [known] = await tx.select().from(sources).where(eq(sources.id, sourceId))
    if (!known) return refused('unknownSource', '稿源不在名单上，请刷新后再看。')
    const [taken] = await tx
      .select()
      .from(sources)
      .where(and(eq(sources.name, source.name), ne(sources.id, sourceId)))
    if (taken) return refused('nameTaken', `稿源“${source.name}”已经在名单上。`, 'name')
    await tx.update(sources).set(source).where(eq(sources.id, sourceId))
    const before = { name: known.name, isOwn: known.isOwn }
    await record(tx, deed, 'changeSource', `source:${sourceId}`, { ...source, before })
    return done(null)
  })
}
