import { expect, test } from 'vitest'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import type { Role } from '../people/actor.ts'
import { actors, aStartedStory, deedOf, minute, noon, saveOf } from '../testing.ts'
import { openStory } from './atWork.ts'
import { keepLock } from './keepLock.ts'
import { lockPatience } from './locks.ts'
import { releaseLock } from './releaseLock.ts'
import { saveDraft } from './saveDraft.ts'
import { startStory } from './start.ts'
import { takeOver } from './takeOver.ts'

useStore()
const at = (role: Role, ms = 0) => deedOf(role, noon + ms)
const first = { window: 'window-one' }
const second = { window: 'window-two' }

test('The second person reads who is at work and since when', async () => {
  const storyId = await aStartedStory('editor')
  expect(await keepLock(at('editor'), { storyId, ...first })).toEqual({
    ok: true,
    value: {
      version: 1,
      holder: { isOwn: true, id: 'test-editor', name: 'editor甲', since: noon },
    },
  })
  expect(await keepLock(at('chief', minute / 2), { storyId, ...second })).toMatchObject({
    value: { holder: { isOwn: false, name: 'editor甲', since: noon } },
  })
})

test('Their own second window is another window', async () => {
  const storyId = await aStartedStory('editor')
  await keepLock(at('editor'), { storyId, ...first })
  expect(await keepLock(at('editor'), { storyId, ...second })).toMatchObject({
    value: { holder: { isOwn: false, id: 'test-editor' } },
  })
})

test('A window that stays open keeps its lock; one that was closed loses it after a minute', async () => {
  const storyId = await aStartedStory('editor')
  await keepLock(at('editor'), { storyId, ...first })
  await keepLock(at('editor', lockPatience), { storyId, ...first })
  expect(await keepLock(at('chief', lockPatience + 1), { storyId, ...second })).toMatchObject({
    value: { holder: { isOwn: false } },
  })
  expect(await keepLock(at('chief', 2 * lockPatience + 1), { storyId, ...second })).toMatchObject({
    value: { holder: { isOwn: true, name: 'chief甲' } },
  })
})

test('A window that is closed gives its lock back, and no other’s', async () => {
  const storyId = await aStartedStory('editor')
  await keepLock(at('editor'), { storyId, ...first })
  orThrow(await releaseLock(at('chief'), { storyId, ...first }))
  orThrow(await releaseLock(at('editor'), { storyId, ...second }))
  expect(await keepLock(at('chief'), { storyId, ...second })).toMatchObject({
    value: { holder: { isOwn: false } },
  })
  orThrow(await releaseLock(at('editor'), { storyId, ...first }))
  expect(await keepLock(at('chief'), { storyId, ...second })).toMatchObject({
    value: { holder: { isOwn: true } },
  })
})

test('Who takes over keeps what stood as a version, and words of the other are not refused', async () => {
  const storyId = await aStartedStory('editor')
  await keepLock(at('editor'), { storyId, ...first })
  const text = orThrow(await openStory(actors.editor, storyId))
  orThrow(await saveDraft(at('editor'), storyId, saveOf(text, { title: '写到一半' })))
  expect(await takeOver(at('chief'), { storyId, ...second })).toMatchObject({
    value: { holder: { isOwn: true, name: 'chief甲' } },
  })
  const now = orThrow(await openStory(actors.editor, storyId))
  expect(now.revisions.map(({ reason }) => reason)).toEqual(['从editor甲接手之前'])
  const save = saveOf(now, { title: '又写了' }, { sequence: 2 })
  expect(await saveDraft(at('editor', minute), storyId, save)).toMatchObject({ ok: true })
})

test('Who may not work on a story has no lock on it', async () => {
  const storyId = await aStartedStory('editor')
  const before = everything()
  for (const role of ['proofreader', 'auditor', 'admin', 'reporter'] as const)
    for (const verb of [keepLock, takeOver, releaseLock])
      expect(await verb(at(role), { storyId, ...first })).toMatchObject({
        refusal: { reason: 'notAllowed' },
      })
  expect(everything()).toEqual(before)
})

test('A reporter begins a story in a channel: a blank sheet under their name', async () => {
  const storyId = await aStartedStory('reporter')
  const { draft, story, revisions } = orThrow(await openStory(actors.reporter, storyId))
  expect(draft).toMatchObject({ title: '', bylines: ['reporter甲'], channelId: story.channelId })
  expect([story.state, story.authorId, revisions]).toEqual(['draft', 'test-reporter', []])
  const before = everything()
  expect(await startStory(at('editor'), { channelId: 999 })).toMatchObject({
    refusal: { reason: 'unknownChannel', sentence: '没有这个频道，请重新选择。' },
  })
  expect(await startStory(at('auditor'), { channelId: 1 })).toMatchObject({
    refusal: { reason: 'notAllowed' },
  })
  expect(everything()).toEqual(before)
})
