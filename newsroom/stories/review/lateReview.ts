import { and, eq } from 'drizzle-orm'
import { lateReviews, releases, signOffs } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../../log/record.ts'
import type { Deed } from '../../people/actor.ts'
import { can, notAllowed } from '../../people/can.ts'
import { hasWritten } from '../storyAuthors.ts'
import { hasByline } from './hasByline.ts'
import { readOpinion } from './opinion.ts'

/** A text that went live on fewer eyes is looked at by others within this time, ms. */
const within = 24 * 60 * 60_000

type Task = typeof lateReviews.$inferSelect
type Reason = 'notAllowed' | 'badOpinion' | 'unknownTask' | 'closed' | 'samePerson' | 'author'

/** Puts a text that has just gone live on the list of those to be looked at. */
export async function openLateReview(
  tx: Transaction,
  { at }: Pick<Deed, 'at'>,
  text: Pick<Task, 'storyId' | 'revisionId' | 'contentHash' | 'kind'>,
): Promise<void> {
  const { storyId, revisionId, contentHash, kind } = text
  const times = { openedAt: at, dueAt: at + within }
  await tx.insert(lateReviews).values({ storyId, revisionId, contentHash, kind, ...times })
}

/**
 * 补审: somebody who had no hand in a text looks at it after it went live. What they find wrong is
 * corrected or withdrawn by those verbs; this one says that it was looked at, and what was found.
 */
export async function reviewLate(
  deed: Deed,
  { taskId, opinion }: { taskId: number; opinion?: string },
): Promise<Result<null, Reason>> {
  const { actor, at } = deed
  if (!can(actor, 'story.reviewLate')) return notAllowed('story.reviewLate')
  const said = readOpinion(opinion)
  if (!said.ok) return said
  return transact<Result<null, Reason>>(async (tx) => {
    const [task] = await tx.select().from(lateReviews).where(eq(lateReviews.id, taskId))
    if (!task) return refused('unknownTask', '没有这一条补审，请刷新后再看。')
    if (task.doneAt !== null) return refused('closed', `${task.doneByName ?? '同事'}已经补审过了。`)
    if (await hadHandIn(tx, task, actor.id))
      return refused('samePerson', '这段文字是您审过或签发的，要由另一位同事补审。')
    if (await hasWritten(tx, task.storyId, actor.id))
      return refused('author', '这篇稿件有您写的或改过的文字，请由别的同事补审。')
    if (await hasByline(tx, task.revisionId, actor.name))
      return refused('author', '这篇稿件署了您的名字（或同名同事的名字），请由别的同事补审。')
    const line = { doneById: actor.id, doneByName: actor.name, doneAt: at, opinion: said.value }
    await tx.update(lateReviews).set(line).where(eq(lateReviews.id, taskId))
    const details = { task: taskId, kind: task.kind, opinion: said.value }
    await record(tx, deed, 'reviewLate', `story:${task.storyId}`, details)
    return done(null)
  })
}

async function hadHandIn(tx: Transaction, task: Task, personId: string): Promise<boolean> {
  const { storyId, contentHash, revisionId } = task
  const [signed] = await tx
    .select({ id: signOffs.id })
    .from(signOffs)
    .where(
      and(
        eq(signOffs.storyId, storyId),
        eq(signOffs.contentHash, contentHash),
        eq(signOffs.personId, personId),
      ),
    )
    .limit(1)
  const [released] = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.revisionId, revisionId), eq(releases.releasedById, personId)))
    .limit(1)
  return signed !== undefined || released !== undefined
}
