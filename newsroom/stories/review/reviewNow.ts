import type { EmergencyKind } from '#db/schema/emergencies.ts'
import type { Actor } from '../../people/actor.ts'
import type { StoryAtWork } from '../atWork.ts'
import type { ReviewStep } from '../lifecycle.ts'
import { type Acts, actsOf, stepOf, whyNotAfter } from './acts.ts'
import { reviewNowQueries } from './reviewNowQueries.ts'
import type { Round } from './round.ts'
import { afterwards } from './sheetAfterwards.ts'
import { decided, type SheetEntry, textsOf } from './sheetEntries.ts'
import { sheetQueries } from './sheetQueries.ts'

/** What a colleague did alone or on fewer eyes, and that waits for another person. */
export type Open = { id: number; by: string; reason: string; whyNot: string | null }

/** Where a story stands in its review, as its page shows it to one person. */
export type ReviewNow = {
  /** The last round, with the number of its revision; null where the story was never sent in. */
  round: (Pick<Round, 'round' | 'track' | 'contentHash'> & { revision: number }) | null
  /** The review that it waits in, or was held from. */
  step: ReviewStep | null
  /** When that review should be done, ms UTC; null where the channel sets no limit. */
  dueAt: number | null
  /** How many of the three proofs this text has. */
  proofs: number
  entries: SheetEntry[]
  acts: Acts
  /** The last text that was signed off before this one, by the number of its revision. */
  signedBefore: number | null
  schedule: { publishAt: number; byName: string } | null
  emergency: (Open & { kind: EmergencyKind }) | null
  lateReview: (Open & { kind: 'brief' | 'correction'; dueAt: number }) | null
}

/** Every query finds its rows by the story. */
export async function reviewNow(actor: Actor, story: StoryAtWork): Promise<ReviewNow> {
  const { id, dueAt } = story
  const queries = sheetQueries()
  const [submissions, signOffs, proofs] = await Promise.all([
    queries.submissions.execute({ id }),
    queries.signOffs.execute({ id }),
    queries.proofs.execute({ id }),
  ])
  const { ofId } = await textsOf(id)
  const round = submissions.at(-1) ?? null
  const entries = [...(await decided(id)), ...(await afterwards(id))].sort((a, b) => a.at - b.at)
  const signed = signOffs.findLast(({ contentHash }) => contentHash !== round?.contentHash)
  const [schedule] = await reviewNowQueries().schedule.execute({ id })
  return {
    round: round && {
      round: round.round,
      track: round.track,
      contentHash: round.contentHash,
      revision: ofId(round.revisionId).revision ?? 0,
    },
    step: await stepOf(story),
    dueAt,
    proofs: proofs.filter(({ contentHash }) => contentHash === round?.contentHash).length,
    entries,
    acts: round ? await actsOf({ actor, story, round }) : {},
    signedBefore: signed ? ofId(signed.revisionId).revision : null,
    schedule: schedule ?? null,
    emergency: await openEmergency(actor, id),
    lateReview: await openLateReview(actor, id),
  }
}

async function openEmergency(actor: Actor, storyId: number): Promise<ReviewNow['emergency']> {
  const rows = await sheetQueries().emergencies.execute({ id: storyId })
  const row = rows.find(({ countersignedAt }) => countersignedAt === null)
  if (!row) return null
  const { id, kind, reason, doneById, doneByName: by } = row
  const of = { storyId, byIds: [doneById] }
  return { id, kind, by, reason, whyNot: await whyNotAfter(actor, 'story.countersign', of) }
}

async function openLateReview(actor: Actor, storyId: number): Promise<ReviewNow['lateReview']> {
  const queries = sheetQueries()
  const rows = await queries.lateReviews.execute({ id: storyId })
  const row = rows.find(({ doneAt }) => doneAt === null)
  if (!row) return null
  const { id, kind, dueAt, contentHash, revisionId } = row
  const signed = (await queries.signOffs.execute({ id: storyId })).filter(
    (one) => one.contentHash === contentHash,
  )
  const released = (await queries.releases.execute({ id: storyId })).filter(
    (one) => one.revisionId === revisionId,
  )
  const byIds = [
    ...signed.map(({ personId }) => personId),
    ...released.map(({ releasedById }) => releasedById),
  ]
  const by = released.at(-1)?.releasedByName ?? ''
  const whyNot = await whyNotAfter(actor, 'story.reviewLate', { storyId, byIds })
  return { id, kind, dueAt, by, reason: '', whyNot }
}
