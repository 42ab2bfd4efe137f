import { describe, expect, test } from 'vitest'
import { everything, useStatements, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import {
  actors,
  aFiledStory,
  aLiveStory,
  aSource,
  correctWords,
  deedOf,
  minute,
  noon,
} from '../../testing.ts'
import { openStory } from '../atWork.ts'
import { publishStory } from '../publish.ts'
import { publishedStory } from '../published.ts'
import { emergencyWithdrawal } from '../withdraw/emergency.ts'
import { recallStory } from './recall.ts'
import { releaseStory } from './release.ts'
import { submitStory } from './submit.ts'
import {
  broughtTo,
  edit,
  refusedWith,
  released,
  reviewing,
  secondReviewed,
  stateOf,
  versionOfText,
} from './testing.ts'

const { file } = useStore()
const store = useStatements(file)

describe('A story that readers have', () => {
  const rowOf = (id: number) =>
    JSON.stringify(store().prepare('SELECT * FROM published WHERE story_id = ?').get(id))

  test('keeps its text byte for byte, whatever becomes of the next one, until that is published', async () => {
    const { id, path } = await aLiveStory()
    orThrow(await edit(id, deedOf('editor')))
    const live = rowOf(id)
    for (const state of [
      'firstReview',
      'secondReview',
      'finalReview',
      'onHold',
      'released',
    ] as const) {
      await broughtTo(id, state)
      expect([await stateOf(id), rowOf(id)]).toEqual([state, live])
      const round = store()
        .prepare('SELECT max(round) FROM submissions WHERE story_id = ?')
        .pluck()
        .get(id) as number
      orThrow(await recallStory(deedOf('chief'), { storyId: id, round }))
      expect([await stateOf(id), rowOf(id)]).toEqual(['published', live])
    }
    await released(id)
    const later = deedOf('chief', noon + minute)
    expect(orThrow(await publishStory(later, { storyId: id })).path).toBe(path)
    expect(await publishedStory(id)).toMatchObject({ publishedAt: noon, modifiedAt: later.at })
  })

  test('is corrected while another text is in review, and that one comes back mended', async () => {
    const { id } = await aLiveStory()
    orThrow(await edit(id, deedOf('editor')))
    const round = await secondReviewed(id)
    await correctWords(id, '冰排一块', '浮冰一块')
    expect(await stateOf(id)).toBe('published')
    await refusedWith('wrongState', () => releaseStory(reviewing('final'), { storyId: id, round }))
    const { draft } = orThrow(await openStory(actors.editor, id))
    expect(JSON.stringify(draft.body)).toContain('浮冰一块')
    await released(id)
    orThrow(await publishStory(deedOf('chief'), { storyId: id }))
    expect(JSON.stringify(await publishedStory(id))).toContain('浮冰一块')
  })

  test('is withdrawn while another text is released: that one never goes live', async () => {
    const { id } = await aLiveStory()
    orThrow(await edit(id, deedOf('editor')))
    await broughtTo(id, 'scheduled')
    orThrow(await emergencyWithdrawal(deedOf('chief'), { storyId: id, reason: '误' }))
    await refusedWith('wrongState', () => publishStory(deedOf('chief'), { storyId: id }))
    expect(everything()['schedules']).toEqual([])
  })
})

test('A text that a colleague has changed meanwhile is not sent in unread', async () => {
  const storyId = await aFiledStory({ sourceId: await aSource() })
  const version = await versionOfText(storyId)
  orThrow(await edit(storyId, deedOf('editor')))
  await refusedWith('stale', () => submitStory(reviewing('sender'), { storyId, version }))
})
