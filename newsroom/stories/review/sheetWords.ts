import type { ReleaseBasis } from '#db/schema/releases.ts'
import type { Decision } from '#db/schema/signOffs.ts'
import type { Track } from '#db/schema/submissions.ts'
import { dateTimeOf } from '#lib/zh/date.ts'
import { correctionKindNames } from '../../corrections/kinds.ts'
import { logActionNames } from '../../log/actionNames.ts'
import { stateNames } from '../lifecycle.ts'
import type { SheetEntry } from './sheetEntries.ts'
import type { Pending } from './sheetPending.ts'

/** The 审稿单 in the newsroom's words, on the page, on paper and in its CSV. */

export const trackNames: Readonly<Record<Track, string>> = {
  full: '三审三校',
  brief: '快讯',
  emergency: '紧急签发',
}

export const decisionNames: Readonly<Record<Decision, string>> = {
  use: '采用',
  change: '修改',
  hold: '待用',
  return: '退回',
}

const basisNames: Readonly<Record<ReleaseBasis, string>> = {
  review: '三审三校',
  brief: '快讯',
  emergency: '紧急签发',
  correction: '更正',
  archive: '历史稿件，没有在这里审过',
}

const outcomeNames = { confirmed: '确认', dismissed: '驳回', overtaken: '已另行撤下' } as const
const emergencyNames = { release: '紧急签发', withdrawal: '紧急撤稿' } as const
const lateNames = { brief: '快讯', correction: '更正' } as const
const proofNames = ['', '一校', '二校', '三校']

/** In which step, and what was decided: 复审 采用, 二校 差错3处. */
export function entryWords(entry: SheetEntry): { step: string; decision: string } {
  switch (entry.kind) {
    case 'submission':
      return { step: '送审', decision: trackNames[entry.track] }
    case 'signOff':
      return {
        step: stateNames[entry.step],
        decision: `${decisionNames[entry.decision]}${entry.keepsMeaning ? '（改过标题，未改变原意）' : ''}`,
      }
    case 'proof':
      return { step: proofNames[entry.number] ?? '校对', decision: `差错${entry.errors}处` }
    case 'release':
      return { step: '签发', decision: basisNames[entry.basis] }
    case 'sourceOverride':
      return { step: '稿源放行', decision: entry.source }
    case 'countersignature':
      return { step: '复签', decision: emergencyNames[entry.of] }
    case 'lateReview':
      return { step: '补审', decision: lateNames[entry.of] }
    case 'correction':
      return {
        step: '更正',
        decision: `${correctionKindNames[entry.of]}：原文“${entry.stood}”应为“${entry.stands}”`,
      }
    case 'withdrawalRequest':
      return { step: '申请撤稿', decision: '' }
    case 'withdrawalAnswer':
      return { step: '撤稿申请', decision: outcomeNames[entry.outcome] }
    case 'deed':
      return {
        step: entry.isEmergency ? '紧急撤稿' : (logActionNames[entry.action] ?? entry.action),
        decision: '',
      }
  }
}

/** What is still to do, as a sentence with its times. */
export function pendingWords(pending: Pending): string {
  const since = dateTimeOf(pending.since)
  switch (pending.kind) {
    case 'countersignature':
      return `${pending.name}在${since}${emergencyNames[pending.of]}（${pending.reason}），还等另一位同事复签。`
    case 'lateReview':
      return `${lateNames[pending.of]}在${since}上线，须在${dateTimeOf(pending.dueAt)}前补审，还没有人补审。`
    case 'withdrawalRequest':
      return `${pending.name}在${since}申请撤稿（${pending.reason}），还等总编确认或驳回。`
  }
}
