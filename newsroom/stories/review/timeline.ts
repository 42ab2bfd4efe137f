import { type ReviewStep, reviewSteps, type StoryState, stateNames } from '../lifecycle.ts'
import type { ReviewNow } from './reviewNow.ts'
import type { SheetEntry } from './sheetEntries.ts'

/** One line of the 审签: what was done, is being done, or waits. */
export type TimelineLine = {
  /** One character in a square: 一 二 三 初 复 终 … */
  mark: string
  title: string
  /** Who did it, or who may. */
  who: string
  /** ms UTC; null for what is not done. */
  at: number | null
  /** What was said to it, or what to mind. */
  says: string
  standing: 'done' | 'back' | 'now' | 'waiting'
}

export type TimelineRound = { round: number; lines: TimelineLine[] }

const stepMarks = { firstReview: '初', secondReview: '复', finalReview: '终' } as const
export const proofNames = ['一校', '二校', '三校'] as const
const decisionNames = { use: '采用', change: '修改', hold: '待用', return: '退回' } as const
const releaseNames = { emergency: '紧急签发', archive: '入库前已公开' } as const
const deedNames = {
  publishStory: '发布',
  recallStory: '撤回修改',
  takeUpStory: '启用',
  scheduleStory: '定时',
  unscheduleStory: '取消定时',
  withdrawStory: '撤稿',
} as const

/** Who may do a step, by `docs/permissions.md`; a person is not chosen beforehand. */
const whoMay: Record<ReviewStep, string> = {
  firstReview: '编辑、主任',
  secondReview: '主任、总编',
  finalReview: '总编',
}
const minds: Record<ReviewStep, string> = {
  firstReview: '作者不能审自己的稿',
  secondReview: '与初审不得为同一人',
  finalReview: '签发后再改动，须重新送审',
}

/** What was decided, round by round, the last one first; what came before any round is round 0. */
export function roundsOf(entries: readonly SheetEntry[]): TimelineRound[] {
  const rounds: TimelineRound[] = []
  for (const entry of entries) {
    if (entry.kind === 'submission') rounds.unshift({ round: entry.round, lines: [] })
    const line = lineOf(entry)
    if (!line) continue
    if (rounds.length === 0) rounds.unshift({ round: 0, lines: [] })
    rounds[0]?.lines.push(line)
  }
  return rounds
}

/** What is left to do in the round that a story is in: the review that it waits in, then what follows. */
export function pendingLines(
  state: StoryState,
  { round, step, proofs }: Pick<ReviewNow, 'round' | 'step' | 'proofs'>,
): TimelineLine[] {
  if (!round || !step) return []
  const isBrief = round.track === 'brief'
  const steps = reviewSteps
    .slice(reviewSteps.indexOf(step))
    .filter((each) => !isBrief || each !== 'secondReview')
  const toProof = isBrief ? [] : proofNames.slice(proofs)
  const [now, ...later] = steps.map((each) => ({
    mark: stepMarks[each],
    title: each === 'finalReview' ? '终审签发' : stateNames[each],
    who: whoMay[each],
    at: null,
    says: minds[each],
    standing: each === state ? ('now' as const) : ('waiting' as const),
  }))
  const proofLines = toProof.map((title) => ({
    mark: title.charAt(0),
    title,
    who: '编辑、校对',
    at: null,
    says: title === '三校' ? '没有未处理的“错”才能做' : '',
    standing: 'waiting' as const,
  }))
  return [...(now ? [now] : []), ...proofLines, ...later]
}

/** An entry as a line; null for what another line says already. */
function lineOf(entry: SheetEntry): TimelineLine | null {
  const words = wordsOf(entry)
  if (!words) return null
  const { at, name: who, opinion: says } = entry
  return { at, who, says, standing: 'done', ...words }
}

type Words = Pick<TimelineLine, 'mark' | 'title'> & Partial<TimelineLine>

function wordsOf(entry: SheetEntry): Words | null {
  switch (entry.kind) {
    case 'submission':
      // A forced release is one line, that of the release
      if (entry.track === 'emergency') return null
      return { mark: '送', title: entry.track === 'brief' ? '快讯送审' : '送审' }
    case 'signOff': {
      const isUsed = entry.decision === 'use'
      const name = entry.step === 'finalReview' && isUsed ? '终审签发' : stateNames[entry.step]
      const title = isUsed ? name : `${name}${decisionNames[entry.decision]}`
      const ticked = entry.keepsMeaning ? '改过标题，未改变原意' : ''
      const says = [ticked, entry.opinion].filter(Boolean).join('；')
      return { mark: stepMarks[entry.step], title, says, standing: isUsed ? 'done' : 'back' }
    }
    case 'proof': {
      const name = proofNames[entry.number - 1] ?? ''
      const found = entry.errors === 0 ? '没有差错' : `改错${entry.errors}处`
      const says = [found, entry.opinion].filter(Boolean).join('，')
      return { mark: name.charAt(0), title: name, says }
    }
    case 'release':
      if (entry.basis !== 'emergency' && entry.basis !== 'archive') return null
      return { mark: entry.basis === 'emergency' ? '急' : '存', title: releaseNames[entry.basis] }
    case 'sourceOverride':
      return { mark: '放', title: `放行稿源“${entry.source}”` }
    case 'countersignature':
      return { mark: '复', title: entry.of === 'release' ? '紧急签发复签' : '紧急撤稿复签' }
    case 'lateReview':
      return { mark: '补', title: '补审' }
    case 'correction':
      return { mark: '更', title: '更正', says: `“${entry.stood}”应为“${entry.stands}”` }
    case 'withdrawalRequest':
      return { mark: '撤', title: '申请撤稿' }
    case 'withdrawalAnswer':
      return { mark: '撤', title: answers[entry.outcome] }
    case 'deed':
      return { mark: deedNames[entry.action].charAt(0), title: deedNames[entry.action] }
  }
}

const answers = { confirmed: '同意撤稿', dismissed: '不同意撤稿', overtaken: '已先撤稿' } as const
