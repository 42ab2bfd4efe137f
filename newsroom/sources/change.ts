import { and, eq, ne } from 'drizzle-orm'
import { sources } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { badValue, inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { readReason } from '../stories/review/opinion.ts'
import { changedIn } from './changed.ts'
import { type GivenSource, sourceFields, sourceShape } from './shapes.ts'

type Reason =
  | 'notAllowed'
  | 'badValue'
  | 'noReason'
  | 'badOpinion'
  | 'unknownSource'
  | 'nameTaken'
  | 'nothingChanges'

/**
 * Changes what is written down about a 稿源, with a reason. Stories that are live keep the name under
 * which they were published, and stay live; the next one must find it valid.
 */
export async function changeSource(
  deed: Deed,
  { sourceId, reason: given, ...fields }: { sourceId: number; reason: string } & GivenSource,
): Promise<Result<null, Reason>> {
  if (!can(deed.actor, 'source.manage')) return notAllowed('source.manage')
  const parsed = sourceShape.safeParse(fields, inChinese)
  if (!parsed.success) return badValue(parsed.error, sourceFields)
  const said = readReason(given, '请写明为什么改，以后查得到。')
  if (!said.ok) return refused(said.refusal.reason, said.refusal.sentence, 'reason')
  const source = parsed.data
  return transact<Result<null, Reason>>(async (tx) => {
    const [known] = await tx.select().from(sources).where(eq(sources.id, sourceId))
    if (!known) return refused('unknownSource', '稿源不在名单上，请刷新后再看。')
    const [taken] = await tx
      .select()
      .from(sources)
      .where(and(eq(sources.name, source.name), ne(sources.id, sourceId)))
    if (taken) return refused('nameTaken', `稿源“${source.name}”已经在名单上。`, 'name')
    const changed = changedIn(known, source)
    if (!changed) return refused('nothingChanges', '没有改动，不用保存。')
    await tx.update(sources).set(changed.after).where(eq(sources.id, sourceId))
    const details = { ...changed.after, before: changed.before, reason: said.value }
    await record(tx, deed, 'changeSource', `source:${sourceId}`, details)
    return done(null)
  })
}
