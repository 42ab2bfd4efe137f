import { and, eq, isNull, ne } from 'drizzle-orm'
import type { RelaxationKind } from '#db/schema/relaxations.ts'
import { relaxations, revisions, signOffs } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import type { Actor } from '../../people/actor.ts'
import { type ReviewStep, stateNames } from '../lifecycle.ts'
import { hasWritten } from '../storyAuthors.ts'
import { hasByline } from './hasByline.ts'
import type { RoundOnDesk } from './round.ts'

export type SeparationReason = 'author' | 'secondHat'

type Reviewed = {
  story: Pick<RoundOnDesk['story'], 'authorId' | 'channelId'>
  round: RoundOnDesk['round']
}

/**
 * Whether a person may do this review of this text: none of its authors may, nor whose name stands over
 * it, and nobody does two of its three reviews. Where an administrator relaxed that for the channel, the answer names the
 * relaxation, for the log. The triggers on `sign_offs` hold the same line.
 */
export async function separated(
  tx: Transaction,
  { id, name }: Pick<Actor, 'id' | 'name'>,
  { story, round }: Reviewed,
  step: ReviewStep,
): Promise<Result<{ relaxed: RelaxationKind[] }, SeparationReason>> {
  const open = await openRelaxations(tx, story.channelId)
  const relaxed: RelaxationKind[] = []
  if (story.authorId === id) return notTheAuthor
  const why = (await isAuthor(tx, round, id))
    ? notTheAuthor
    : (await hasByline(tx, round.revisionId, name))
      ? notInByline
      : null
  if (why) {
    if (!open.includes('ownEdit')) return why
    relaxed.push('ownEdit')
  }
  const other = await otherReviewBy(tx, round, { personId: id, step })
  if (other) {
    if (!open.includes('twoReviews')) return secondHat(other)
    relaxed.push('twoReviews')
  }
  return done({ relaxed })
}

const notTheAuthor = refused('author', '这篇稿件是您写的或改过的，您不能审；请交给别的同事。')
const notInByline = refused(
  'author',
  '这篇稿件署了您的名字（或同名同事的名字），您不能审；请交给别的同事。',
)
const secondHat = (step: ReviewStep) =>
  refused('secondHat', `这一版您已经做过${stateNames[step]}，三审要由不同的人做；请交给别的同事。`)

/** Whether the text of a round holds somebody's words: they wrote into the story, or kept this revision. */
async function isAuthor(
  tx: Transaction,
  { storyId, revisionId }: { storyId: number; revisionId: number },
  personId: string,
): Promise<boolean> {
  const [made] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.authorId, personId)))
  return made !== undefined || hasWritten(tx, storyId, personId)
}

/** Another review of the same text that this person has done, in whatever round. */
async function otherReviewBy(
  tx: Transaction,
  { storyId, contentHash }: { storyId: number; contentHash: string },
  { personId, step }: { personId: string; step: ReviewStep },
): Promise<ReviewStep | undefined> {
  const [row] = await tx
    .select({ step: signOffs.step })
    .from(signOffs)
    .where(
      and(
        eq(signOffs.storyId, storyId),
        eq(signOffs.contentHash, contentHash),
        eq(signOffs.personId, personId),
        ne(signOffs.step, step),
      ),
    )
    .limit(1)
  return row?.step
}

async function openRelaxations(tx: Transaction, channelId: number): Promise<RelaxationKind[]> {
  const rows = await tx
    .select({ kind: relaxations.kind })
    .from(relaxations)
    .where(and(eq(relaxations.channelId, channelId), isNull(relaxations.endedAt)))
  return rows.map(({ kind }) => kind)
}
