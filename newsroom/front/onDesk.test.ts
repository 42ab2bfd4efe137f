import { expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { actors, aLiveStory, contentWith } from '../testing.ts'
import { candidatesFor } from './onDesk.ts'

useStore()

test('Candidates are looked for by a text of any length: what is too long is cut, not refused', async () => {
  const { id } = await aLiveStory(contentWith({ title: '松花江正式开江' }))
  const found = async (text: string) =>
    (await candidatesFor(actors.chief, { page: 'front', text })).map(({ storyId }) => storyId)
  expect(await found('开\0江')).toEqual([id])
  expect(await found('%'.repeat(900_000))).toEqual([])
})
