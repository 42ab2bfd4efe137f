import { describe, expect, test } from 'vitest'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { aFiledStory, aLiveStory, aWithdrawnStory, deedOf } from '../testing.ts'
import { openStory } from './atWork.ts'
import { correctStory } from './correct.ts'
import { blankDraft } from './draft/storyDraft.ts'
import {
  nextState,
  type StoryEvent,
  type StoryState,
  storyEvents,
  storyStates,
} from './lifecycle.ts'
import { makeRevision } from './makeRevision.ts'
import { publishStory } from './publish.ts'
import { saveDraft } from './saveDraft.ts'
import { withdrawStory } from './withdraw.ts'

useStore()

/** The whole life of a story, written down a second time; all else must be refused. */
const allowed: Partial<Record<`${StoryState} ${StoryEvent}`, StoryState>> = {
  'draft revise': 'draft',
  'draft publish': 'published',
  'published revise': 'published',
  'published publish': 'published',
  'published correct': 'published',
  'published withdraw': 'withdrawn',
}
const pairs = storyStates.flatMap((state) => storyEvents.map((event) => [state, event] as const))

test.each(pairs)('A story that is %s answers to: %s', (state, event) => {
  expect(nextState(state, event)).toBe(allowed[`${state} ${event}`] ?? null)
})

const inState: Record<StoryState, () => Promise<number>> = {
  draft: () => aFiledStory(),
  published: async () => {
    const { id } = await aLiveStory()
    await revise(id)
    const text = orThrow(await openStory(chief.actor, id))
    orThrow(await makeRevision(chief, { storyId: id, version: text.version, reason: '' }))
    return id
  },
  withdrawn: async () => (await aWithdrawnStory()).id,
}
const chief = deedOf('chief')
const words = { kind: 'text', stood: '冰排', stands: '浮冰', note: '用词有误。' } as const
let window = 0
const revise = async (storyId: number) => {
  const text = await openStory(chief.actor, storyId)
  const { draft, version } = text.ok ? text.value : { draft: unwritten, version: 1 }
  const save = { version, sequence: 1, window: `window-${++window}` }
  return saveDraft(chief, storyId, { ...save, draft: { ...draft, kicker: `春天${window}` } })
}
const unwritten = blankDraft({ channelId: 1, sourceId: 1 })
const verbs = {
  revise,
  publish: (storyId: number) => publishStory(chief, { storyId }),
  correct: (storyId: number) => correctStory(chief, { storyId, ...words, stood: '冰排一块' }),
  withdraw: (storyId: number) => withdrawStory(chief, { storyId, reason: '事实有误' }),
}
const names: Record<StoryState, string> = {
  draft: '草稿',
  published: '已发布',
  withdrawn: '已撤稿',
}
describe.each(pairs)('The chief, before a story that is %s, tries to %s', (state, event) => {
  test(
    allowed[`${state} ${event}`] ? 'and may' : 'and reads why not, and nothing changes',
    async () => {
      const id = await inState[state]()
      const before = everything()
      const result = await verbs[event](id)
      if (allowed[`${state} ${event}`]) return expect(result).toMatchObject({ ok: true })
      const sentence = `稿件现在是“${names[state]}”，不能做这一步；请刷新后再看。`
      expect(result).toEqual({ ok: false, refusal: { reason: 'wrongState', sentence } })
      expect(everything()).toEqual(before)
    },
  )
})

test.each([0, -1, 999, 1.5, Number.MAX_SAFE_INTEGER])(
  'There is no story number %d, whatever is tried with it',
  async (id) => {
    const before = everything()
    for (const verb of Object.values(verbs))
      expect(await verb(id)).toMatchObject({
        ok: false,
        refusal: { reason: 'unknownStory', sentence: `没有第${id}号稿件。` },
      })
    expect(everything()).toEqual(before)
  },
)
