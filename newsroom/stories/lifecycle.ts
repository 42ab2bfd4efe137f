/**
 * The life of a story as one table: state × event → next state. What is not in the table is refused.
 * The review states between draft and published join it with 三审三校.
 */
export const storyStates = ['draft', 'published', 'withdrawn'] as const
export type StoryState = (typeof storyStates)[number]

export const stateNames: Readonly<Record<StoryState, string>> = {
  draft: '草稿',
  published: '已发布',
  withdrawn: '已撤稿',
}

export const storyEvents = ['revise', 'publish', 'correct', 'withdraw'] as const
export type StoryEvent = (typeof storyEvents)[number]

const table: Record<StoryState, Partial<Record<StoryEvent, StoryState>>> = {
  draft: { revise: 'draft', publish: 'published' },
  // Worked on and put live again: until then readers have the text that they had
  published: {
    revise: 'published',
    publish: 'published',
    correct: 'published',
    withdraw: 'withdrawn',
  },
  withdrawn: {},
}

/** The state after an event, or null where the event may not happen in that state. */
export function nextState(state: StoryState, event: StoryEvent): StoryState | null {
  return table[state][event] ?? null
}
