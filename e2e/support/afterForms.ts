import type { DeskForm } from './deskForm.ts'
import { anAlert, anOpenCorrection, anOpenRequest, aPublishedStory } from './reviewed.ts'

/** What is done to a story that readers have: corrected, looked at afterwards, withdrawn by two. */

const words = { kind: 'text', stood: '冰排一块', stands: '浮冰一块', note: '用词有误。' }
const body = ['江面上的冰排一块接着一块，缓缓漂向下游。']

let count = 0
const live: DeskForm['prepare'] = async (newsroom) => {
  const title = `有权的人才能动的稿件${++count}`
  return { ...(await aPublishedStory(newsroom, { title, body })), title }
}

export const afterForms: DeskForm[] = [
  {
    verb: 'correctStory',
    action: 'story.correct',
    address: '/admin/stories/{id}/correct',
    mark: 'name="stood"',
    values: () => ({ ...words, wish: 'confirm', seen: JSON.stringify(words) }),
    owner: 'chief',
    prepare: live,
  },
  {
    verb: 'reviewLate',
    action: 'story.reviewLate',
    address: '/admin/corrections',
    mark: '补审“{title}”',
    values: () => ({ opinion: '看过' }),
    owner: 'chief',
    prepare: anOpenCorrection,
  },
  {
    verb: 'requestWithdrawal',
    action: 'story.askWithdrawal',
    address: '/admin/stories/{id}/withdraw',
    mark: '>申请撤稿',
    values: () => ({ reason: '当事人来电' }),
    owner: 'chief',
    prepare: live,
  },
  {
    verb: 'emergencyWithdrawal',
    action: 'story.withdraw',
    address: '/admin/stories/{id}/withdraw',
    mark: '>紧急撤稿',
    values: () => ({ reason: '失实' }),
    owner: 'chief',
    prepare: live,
  },
  {
    verb: 'confirmWithdrawal',
    action: 'story.withdraw',
    address: '/admin/withdrawals',
    mark: '确认撤下“{title}”',
    values: () => ({}),
    owner: 'chief',
    prepare: anOpenRequest,
  },
  {
    verb: 'dismissWithdrawal',
    action: 'story.askWithdrawal',
    address: '/admin/withdrawals',
    mark: '驳回“{title}”',
    values: () => ({ reason: '已经核实' }),
    owner: 'chief',
    prepare: anOpenRequest,
  },
  {
    verb: 'countersign',
    action: 'story.countersign',
    address: '/admin/withdrawals',
    mark: '复签“{title}”',
    values: () => ({ opinion: '同意' }),
    owner: 'chief',
    prepare: anAlert,
  },
]
