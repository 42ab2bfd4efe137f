import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankDraft, type StoryDraft } from '../draft/storyDraft.ts'
import { anyDraft } from '../draft/testing.ts'
import { mergeStory, settleStory } from './mergeStory.ts'

const base: StoryDraft = { ...blankDraft({ channelId: 1, sourceId: 1 }), editor: '李编辑' }

test('What only one of two people filled in is taken', () => {
  const mine = { ...base, editor: '王编辑', title: '我的标题' }
  const theirs = { ...base, tags: ['松花江'], isBrief: true }
  expect(mergeStory(base, mine, theirs)).toEqual({
    draft: { ...base, editor: '王编辑', title: '我的标题', tags: ['松花江'], isBrief: true },
    conflicts: [],
  })
})

test('Where both filled in another thing, one stays and the other is kept until somebody chooses', () => {
  const [mine, theirs] = [
    { ...base, bylines: ['甲'] },
    { ...base, bylines: ['乙'] },
  ]
  const merged = mergeStory(base, mine, theirs)
  expect(merged.conflicts).toEqual([
    { place: 'meta', field: 'bylines', base: [], mine: ['甲'], theirs: ['乙'] },
  ])
  expect(settleStory(merged, []).bylines).toEqual(['甲'])
  expect(settleStory(merged, ['theirs']).bylines).toEqual(['乙'])
})

test('Whatever two people make of a text: the same twice is no conflict, one side alone is that side', () => {
  const story = anyDraft.map((words): StoryDraft => ({ ...base, ...words }))
  fc.assert(
    fc.property(story, story, (one, other) => {
      expect(mergeStory(one, other, other)).toEqual({ draft: other, conflicts: [] })
      expect(mergeStory(one, one, other)).toEqual({ draft: other, conflicts: [] })
      expect(mergeStory(one, other, one)).toEqual({ draft: other, conflicts: [] })
    }),
    { numRuns: 200 },
  )
})
