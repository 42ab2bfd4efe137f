/**
 * The life of a story as one table: state × event → next state. What is not in the table is refused.
 *
 * The state is where the text that is being worked on stands in 三审三校. Whether readers have a text
 * is another question, answered by `published` alone: a story that is live and reviewed anew is in
 * `firstReview` and live. `published` and `draft` are the two states of rest, with a text that readers
 * have and without one.
 */
export const storyStates = [
  'draft',
  'firstReview',
  'secondReview',
  'finalReview',
  'onHold',
  'released',
  'scheduled',
  'published',
  'withdrawn',
] as const
export type StoryState = (typeof storyStates)[number]

export const stateNames: Readonly<Record<StoryState, string>> = {
  draft: '草稿',
  firstReview: '初审',
  secondReview: '复审',
  finalReview: '终审',
  onHold: '待用',
  released: '已签发',
  scheduled: '定时发布',
  published: '已发布',
  withdrawn: '已撤稿',
}

/** The three reviews; each is a state in which a story waits for it. */
export const reviewSteps = ['firstReview', 'secondReview', 'finalReview'] as const
export type ReviewStep = (typeof reviewSteps)[number]

export const isReviewStep = (state: StoryState): state is ReviewStep =>
  (reviewSteps as readonly StoryState[]).includes(state)

/** What may happen to a story, and as the diagram names it. */
export const eventNames = {
  revise: '改稿',
  submit: '送审',
  reviewFirst: '初审采用',
  reviewBrief: '快讯初审采用',
  reviewSecond: '复审采用',
  release: '终审签发',
  proof: '校对',
  return: '退回或修改',
  hold: '待用',
  takeUp: '启用',
  recall: '撤回修改',
  emergency: '紧急签发',
  schedule: '定时',
  unschedule: '取消定时',
  publish: '发布',
  correct: '更正',
  withdraw: '撤稿',
} as const
export type StoryEvent = keyof typeof eventNames
export const storyEvents = Object.keys(eventNames) as StoryEvent[]

/** `rest`: published where readers have a text, draft where not. `held`: the review it was held from. */
export type Target = StoryState | 'rest' | 'held'
type Row = Partial<Record<StoryEvent, Target>>

/** Possible only while readers have a text. A correction ends a review: its text is another now. */
const whileLive: Row = { correct: 'published', withdraw: 'withdrawn' }
const ofReview: Row = {
  return: 'rest',
  hold: 'onHold',
  recall: 'rest',
  emergency: 'released',
  ...whileLive,
}

const table: Record<StoryState, Row> = {
  draft: { revise: 'draft', submit: 'firstReview', emergency: 'released' },
  firstReview: {
    reviewFirst: 'secondReview',
    reviewBrief: 'finalReview',
    proof: 'firstReview',
    ...ofReview,
  },
  secondReview: { reviewSecond: 'finalReview', proof: 'secondReview', ...ofReview },
  finalReview: { release: 'released', proof: 'finalReview', ...ofReview },
  onHold: { takeUp: 'held', recall: 'rest', ...whileLive },
  released: { schedule: 'scheduled', publish: 'published', recall: 'rest', ...whileLive },
  scheduled: {
    schedule: 'scheduled',
    unschedule: 'released',
    publish: 'published',
    recall: 'rest',
    ...whileLive,
  },
  // Worked on while readers keep the text that they have, until another is released and published
  published: { revise: 'published', submit: 'firstReview', emergency: 'released', ...whileLive },
  withdrawn: {},
}

/** What the table says, as it stands there; null where it says nothing. */
export const targetOf = (state: StoryState, event: StoryEvent): Target | null =>
  table[state][event] ?? null

/** What the next state depends on besides the state. */
export type Standing = { isLive: boolean; heldFrom?: ReviewStep | null }

/** The state after an event, or null where the event may not happen in that state. */
export function nextState(
  state: StoryState,
  event: StoryEvent,
  { isLive, heldFrom = null }: Standing = { isLive: state === 'published' },
): StoryState | null {
  if (event in whileLive && !isLive) return null
  const target = targetOf(state, event)
  if (target === 'rest') return isLive ? 'published' : 'draft'
  return target === 'held' ? heldFrom : target
}
