import { describe, expect, test } from 'vitest'
import { everything, useStatements, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { endRelaxation } from '../../channels/endRelaxation.ts'
import { relaxReview } from '../../channels/relaxReview.ts'
import { aChannel, aFiledStory, aLiveStory, deedOf } from '../../testing.ts'
import { holdStory } from './hold.ts'
import { recallStory } from './recall.ts'
import { releaseStory } from './release.ts'
import { returnStory } from './return.ts'
import { reviewFirst } from './reviewFirst.ts'
import { reviewSecond } from './reviewSecond.ts'
import {
  edit,
  firstReviewed,
  proofed,
  refusedWith,
  released,
  reviewing,
  secondReviewed,
  submitted,
} from './testing.ts'

const { file } = useStore()
const store = useStatements(file)

describe('Separation of duty', () => {
  test('who wrote into a story reviews none of it, whatever their role', async () => {
    const storyId = await aFiledStory()
    orThrow(await edit(storyId, deedOf('editor')))
    orThrow(await edit(storyId, deedOf('chief')))
    const round = await submitted(storyId)
    const of = { storyId, round }
    await refusedWith('author', () => reviewFirst(deedOf('editor'), of))
    await refusedWith('author', () =>
      returnStory(deedOf('editor'), { ...of, decision: 'return', opinion: '误' }),
    )
    await refusedWith('author', () => holdStory(deedOf('editor'), of))
    orThrow(await reviewFirst(reviewing('first'), of))
    await refusedWith('author', () => reviewSecond(deedOf('chief'), of))
  })

  test('whose name stands over a text reviews it neither, whoever typed it', async () => {
    const credits = { bylines: ['记者 second、通讯员 先生', '实习生 first'], editor: '沈雪' }
    const storyId = await aFiledStory({ credits })
    const of = { storyId, round: await submitted(storyId) }
    await refusedWith('author', () => reviewFirst(reviewing('first'), of))
    const row = store().prepare('SELECT * FROM submissions WHERE story_id = ?').get(storyId) as {
      revision_id: number
      content_hash: string
    }
    const sql = `INSERT INTO sign_offs (story_id, round, revision_id, content_hash, step, decision,
      opinion, person_id, person_name, at) VALUES (?, 1, ?, ?, 'firstReview', 'use', '', 'x', ?, 1)`
    const put = (name: string) =>
      store().prepare(sql).run(storyId, row.revision_id, row.content_hash, name)
    for (const name of ['first', 'second']) expect(() => put(name)).toThrow('does not review')
    orThrow(await reviewFirst(deedOf('editor'), of))
    await refusedWith('author', () => reviewSecond(reviewing('second'), of))
    orThrow(await reviewSecond(deedOf('deskHead'), of))
  })

  test('no person does two of the three reviews of one text, in another round neither', async () => {
    const storyId = await aFiledStory()
    const round = await submitted(storyId)
    orThrow(await reviewFirst(reviewing('second'), { storyId, round }))
    await refusedWith('secondHat', () => reviewSecond(reviewing('second'), { storyId, round }))
    orThrow(await recallStory(deedOf('chief'), { storyId, round }))
    const again = { storyId, round: await firstReviewed(storyId) }
    await refusedWith('secondHat', () => reviewSecond(reviewing('second'), again))
    orThrow(await reviewSecond(reviewing('final'), again))
    await proofed(storyId)
    await refusedWith('secondHat', () => releaseStory(reviewing('final'), again))
    orThrow(await releaseStory(deedOf('chief'), again))
  })

  test('an administrator relaxes it for a channel, the log says so, and it ends', async () => {
    const channelId = (await aChannel()).id
    const relax = { channelId, kind: 'twoReviews', reason: '周末人手不足' } as const
    const { id: relaxationId } = orThrow(await relaxReview(deedOf('admin'), relax))
    await refusedWith('relaxed', () => relaxReview(deedOf('admin'), relax))
    const storyId = await aFiledStory({ channelId })
    const of = { storyId, round: await submitted(storyId) }
    orThrow(await reviewFirst(reviewing('second'), of))
    orThrow(await reviewSecond(reviewing('second'), of))
    const last = (everything()['log'] as { details: string }[]).at(-1)
    expect(JSON.parse(last?.details ?? '')).toMatchObject({ relaxed: ['twoReviews'] })
    orThrow(await endRelaxation(deedOf('admin'), { relaxationId }))
    const other = await aFiledStory({ channelId })
    const next = { storyId: other, round: await submitted(other) }
    orThrow(await reviewFirst(reviewing('second'), next))
    await refusedWith('secondHat', () => reviewSecond(reviewing('second'), next))
  })

  test('who changed a text may be let review it; who began it never', async () => {
    const channelId = (await aChannel()).id
    const relax = { channelId, kind: 'ownEdit', reason: '编辑改稿即初审' } as const
    orThrow(await relaxReview(deedOf('admin'), relax))
    const storyId = await aFiledStory({ channelId })
    orThrow(await edit(storyId, deedOf('editor')))
    orThrow(await reviewFirst(deedOf('editor'), { storyId, round: await submitted(storyId) }))
    store().exec(`UPDATE stories SET author_id = 'review-second' WHERE id = ${storyId}`)
    await refusedWith('author', () => reviewSecond(reviewing('second'), { storyId, round: 1 }))
  })
})

describe('The store itself refuses', () => {
  const row = (part: Record<string, unknown>) => {
    const columns = store().prepare('SELECT * FROM sign_offs ORDER BY id DESC LIMIT 1').get()
    const { id: _, ...values } = { ...(columns as Record<string, unknown>), ...part }
    const names = Object.keys(values)
    return () =>
      store()
        .prepare(`INSERT INTO sign_offs (${names}) VALUES (${names.map(() => '?')})`)
        .run(...Object.values(values))
  }
  test('a sign-off by an author, by who did another review, and of another text', async () => {
    const storyId = await aFiledStory()
    orThrow(await edit(storyId, deedOf('editor')))
    await firstReviewed(storyId)
    const second = { step: 'secondReview' }
    expect(row({ ...second, person_id: 'test-editor' })).toThrow('an author does not review')
    expect(row({ ...second, person_id: 'test-reporter' })).toThrow('an author does not review')
    expect(row({ ...second, person_id: 'review-first' })).toThrow('no person does two')
    const other = { ...second, person_id: 'somebody' }
    expect(row({ ...other, content_hash: 'x' })).toThrow('bound to the text of its round')
    expect(row({ ...other, round: 7 })).toThrow('bound to the text of its round')
  })

  test('to change or remove what was signed off, proofed, released and submitted', async () => {
    const storyId = await aFiledStory()
    await released(storyId)
    for (const table of ['sign_offs', 'proofs', 'releases', 'submissions', 'story_authors']) {
      expect(() => store().exec(`UPDATE ${table} SET story_id = story_id`)).toThrow(
        /never changed|stays/,
      )
      expect(() => store().exec(`DELETE FROM ${table}`)).toThrow(/never changed|stays/)
    }
  })

  test('a release without its sign-offs, and readers a text without its release', async () => {
    const storyId = await aFiledStory()
    await secondReviewed(storyId)
    const release = `INSERT INTO releases (story_id, revision_id, content_hash, round, basis,
      released_by_id, released_by_name, reason, released_at)
      SELECT story_id, id, content_hash, 1, `
    const from = `, 'x', 'x', '', 1 FROM revisions WHERE story_id = ${storyId}`
    for (const basis of ['review', 'brief', 'emergency'])
      expect(() => store().exec(`${release} '${basis}' ${from}`)).toThrow(/needs|reason/)
    const live = await aLiveStory()
    const swap = `UPDATE published SET revision_id = (
      SELECT id FROM revisions WHERE story_id = ${storyId}) WHERE story_id = ${live.id}`
    expect(() => store().exec(swap)).toThrow('only a released text is published')
    const forge = `UPDATE published SET content = '{}' WHERE story_id = ${live.id}`
    expect(() => store().exec(forge)).toThrow('only a released text is published')
  })
})
