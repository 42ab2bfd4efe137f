import { isReviewStep, type ReviewStep, reviewSteps, type StoryState } from '../lifecycle.ts'
import { progressQueries } from './progressQueries.ts'

/** `skipped`: 快讯 has no second review. `returned`: it was this review that sent the text back. */
export type Mark = 'done' | 'current' | 'waiting' | 'returned' | 'skipped'

/** By when something is to happen, or when it did, ms UTC. */
export type Deadline =
  | { kind: 'review' | 'toPublish' | 'published'; at: number }
  | { kind: 'toRevise' | 'offline' | 'none' }

/** How far a story has come, as a row of the board shows it. */
export type Progress = {
  /** 初审 复审 终审 */
  reviews: Mark[]
  /** 一校 二校 三校 */
  proofs: Mark[]
  deadline: Deadline
  /** Sent back, and not sent in again. */
  isReturned: boolean
  /** Public before it came into this store: nobody reviewed it here. */
  isArchived: boolean
}

type Row = { id: number; state: StoryState }
type Standing = NonNullable<Awaited<ReturnType<typeof standingOf>>>
type Round = {
  isBrief: boolean
  passed: Set<ReviewStep>
  returnedBy: ReviewStep | null
  proofs: number
}

/** Of the stories of one page of a list. */
export async function progressOf(rows: readonly Row[]): Promise<Map<number, Progress>> {
  const found = await Promise.all(rows.map(async (row) => [row.id, await progress(row)] as const))
  return new Map(found)
}

async function progress({ id, state }: Row): Promise<Progress> {
  const standing = await standingOf(id)
  const isReturned = Boolean(standing?.returnedToId)
  const number = standing ? roundToShow(state, standing, isReturned) : null
  const round = number ? await roundOf(id, number) : null
  const isGone = state === 'published' || state === 'withdrawn'
  return {
    reviews: reviewSteps.map((step) => reviewMark(step, state, round)),
    proofs: [1, 2, 3].map((each) => proofMark(each, state, round)),
    deadline: deadlineOf(state, standing, isReturned),
    isReturned,
    isArchived: isGone && !isReturned && standing?.releasedRound === 0,
  }
}

/** A text that was recalled has lost its sign-offs; one that was sent back shows by whom. */
function roundToShow(state: StoryState, standing: Standing, isReturned: boolean): number | null {
  if (isReturned) return standing.lastRound
  if (state === 'draft') return null
  return state === 'published' || state === 'withdrawn'
    ? standing.releasedRound
    : standing.lastRound
}

async function standingOf(storyId: number) {
  const [row] = await progressQueries().standing.execute({ storyId })
  return row
}

async function roundOf(storyId: number, round: number): Promise<Round | null> {
  const [text] = await progressQueries().round.execute({ storyId, round })
  if (!text) return null
  const { contentHash, track } = text
  const decided = await progressQueries().decided.execute({ storyId, round })
  const back = decided.findLast(({ decision }) => decision === 'return' || decision === 'change')
  const proofs = await progressQueries().proofed.execute({ storyId, contentHash })
  return {
    isBrief: track === 'brief',
    passed: new Set(decided.filter(({ decision }) => decision === 'use').map(({ step }) => step)),
    returnedBy: back?.step ?? null,
    proofs: proofs.length,
  }
}

function reviewMark(step: ReviewStep, state: StoryState, round: Round | null): Mark {
  // Sent back, a text begins again with the first review: what it had passed counts no more
  if (round?.returnedBy) return round.returnedBy === step ? 'returned' : 'waiting'
  if (step === state) return 'current'
  if (round?.passed.has(step)) return 'done'
  return round?.isBrief && step === 'secondReview' ? 'skipped' : 'waiting'
}

function proofMark(number: number, state: StoryState, round: Round | null): Mark {
  if (!round) return 'waiting'
  if (number <= round.proofs) return 'done'
  if (round.isBrief) return 'skipped'
  return number === round.proofs + 1 && isReviewStep(state) ? 'current' : 'waiting'
}

function deadlineOf(
  state: StoryState,
  standing: Standing | undefined,
  isReturned: boolean,
): Deadline {
  if (isReturned) return { kind: 'toRevise' }
  if (state === 'withdrawn') return { kind: 'offline' }
  const { dueAt, publishAt, publishedAt } = standing ?? {}
  if (isReviewStep(state)) return dueAt ? { kind: 'review', at: dueAt } : { kind: 'none' }
  if (state === 'scheduled' && publishAt) return { kind: 'toPublish', at: publishAt }
  if (state === 'published' && publishedAt) return { kind: 'published', at: publishedAt }
  return { kind: 'none' }
}
