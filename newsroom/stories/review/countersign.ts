import { eq } from 'drizzle-orm'
import { emergencies } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { hasWritten } from '../storyAuthors.ts'
import { readOpinion } from './opinion.ts'

type Reason = 'notAllowed' | 'badOpinion' | 'unknownEmergency' | 'closed' | 'samePerson' | 'author'

/** 复签: a second person answers for what a chief did alone, and its alert goes. No author may. */
export async function countersign(
  deed: Deed,
  { emergencyId, opinion }: { emergencyId: number; opinion?: string },
): Promise<Result<null, Reason>> {
  const { actor, at } = deed
  if (!can(actor, 'story.countersign')) return notAllowed('story.countersign')
  const said = readOpinion(opinion)
  if (!said.ok) return said
  return transact<Result<null, Reason>>(async (tx) => {
    const [row] = await tx.select().from(emergencies).where(eq(emergencies.id, emergencyId))
    if (!row) return refused('unknownEmergency', '没有这一条紧急处置，请刷新后再看。')
    if (row.countersignedAt !== null)
      return refused('closed', `${row.countersignedByName ?? '同事'}已经复签了。`)
    if (row.doneById === actor.id)
      return refused('samePerson', '这是您自己做的紧急处置，要由另一位同事复签。')
    if (await hasWritten(tx, row.storyId, actor.id))
      return refused('author', '这篇稿件有您写的或改过的文字，请由别的同事复签。')
    await tx
      .update(emergencies)
      .set({
        countersignedById: actor.id,
        countersignedByName: actor.name,
        countersignedAt: at,
        opinion: said.value,
      })
      .where(eq(emergencies.id, emergencyId))
    const details = { emergency: emergencyId, kind: row.kind, opinion: said.value }
    await record(tx, deed, 'countersign', `story:${row.storyId}`, details)
    return done(null)
  })
}
