import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everything, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { endRelaxation } from '../../channels/endRelaxation.ts'
import { relaxReview } from '../../channels/relaxReview.ts'
import type { Deed } from '../../people/actor.ts'
import {
  aChannel,
  actors,
  aFiledStory,
  aLiveStory,
  aSource,
  correctWords,
  deedOf,
  minute,
  noon,
  saveOf,
} from '../../testing.ts'
import { openStory } from '../atWork.ts'
import { publishStory } from '../publish.ts'
import { publishedStory } from '../published.ts'
import { saveDraft } from '../saveDraft.ts'
import { emergencyWithdrawal } from '../withdraw/emergency.ts'
import { holdStory } from './hold.ts'
import { proofStory } from './proof.ts'
import { keepReport } from './proofsOf.ts'
import { recallStory } from './recall.ts'
import { releaseStory } from './release.ts'
import { returnStory } from './return.ts'
import { reviewFirst } from './reviewFirst.ts'
import { reviewSecond } from './reviewSecond.ts'
import { submitStory } from './submit.ts'
import { takeUpStory } from './takeUp.ts'
import {
  broughtTo,
  firstReviewed,
  proofed,
  released,
  reviewing,
  secondReviewed,
  submitted,
  versionOfText,
} from './testing.ts'

const { file } = useStore()
let store: Database.Database
beforeAll(() => {
  store = new Database(file)
})
afterAll(() => {
  store.close()
})
const edit = async (storyId: number, deed: Deed = deedOf('editor')) => {
  const text = orThrow(await openStory(actors.editor, storyId))
  const save = { window: `window-${++count}-edit` }
  return saveDraft(deed, storyId, saveOf(text, { kicker: `引题${count}` }, save))
}
let count = 0
const stateOf = (id: number) =>
  store.prepare('SELECT state FROM stories WHERE id = ?').pluck().get(id)
/** What is refused changes nothing. */
async function refusedWith(reason: string, attempt: () => Promise<unknown>) {
  const before = everything()
  expect(await attempt()).toMatchObject({ ok: false, refusal: { reason } })
  expect(everything()).toEqual(before)
}

describe('Separation of duty', () => {
  test('who wrote into a story reviews none of it, whatever their role', async () => {
    const storyId = await aFiledStory()
    orThrow(await edit(storyId))
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
    orThrow(await edit(storyId))
    orThrow(await reviewFirst(deedOf('editor'), { storyId, round: await submitted(storyId) }))
    store.exec(`UPDATE stories SET author_id = 'review-second' WHERE id = ${storyId}`)
    await refusedWith('author', () => reviewSecond(reviewing('second'), { storyId, round: 1 }))
  })
})

describe('The store itself refuses', () => {
  const row = (part: Record<string, unknown>) => {
    const columns = store.prepare('SELECT * FROM sign_offs ORDER BY id DESC LIMIT 1').get()
    const { id: _, ...values } = { ...(columns as Record<string, unknown>), ...part }
    const names = Object.keys(values)
    return () =>
      store
        .prepare(`INSERT INTO sign_offs (${names}) VALUES (${names.map(() => '?')})`)
        .run(...Object.values(values))
  }
  test('a sign-off by an author, by who did another review, and of another text', async () => {
    const storyId = await aFiledStory()
    orThrow(await edit(storyId))
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
      expect(() => store.exec(`UPDATE ${table} SET story_id = story_id`)).toThrow(
        /never changed|stays/,
      )
      expect(() => store.exec(`DELETE FROM ${table}`)).toThrow(/never changed|stays/)
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
      expect(() => store.exec(`${release} '${basis}' ${from}`)).toThrow(/needs|reason/)
    const live = await aLiveStory()
    const swap = `UPDATE published SET revision_id = (
      SELECT id FROM revisions WHERE story_id = ${storyId}) WHERE story_id = ${live.id}`
    expect(() => store.exec(swap)).toThrow('only a released text is published')
    const forge = `UPDATE published SET content = '{}' WHERE story_id = ${live.id}`
    expect(() => store.exec(forge)).toThrow('only a released text is published')
  })
})

describe('A text under review', () => {
  test('is frozen; changed after a sign-off, it is reviewed from the start', async () => {
    const storyId = await aFiledStory()
    const round = await secondReviewed(storyId)
    expect(await edit(storyId)).toMatchObject({ refusal: { reason: 'wrongState' } })
    orThrow(await recallStory(deedOf('editor'), { storyId, round, reason: '数字有误' }))
    orThrow(await edit(storyId))
    const next = await submitted(storyId)
    expect([stateOf(storyId), next]).toEqual(['firstReview', round + 1])
    await refusedWith('wrongState', () => releaseStory(reviewing('final'), { storyId, round }))
    orThrow(await reviewFirst(reviewing('first'), { storyId, round: next }))
    orThrow(await reviewSecond(reviewing('second'), { storyId, round: next }))
    // The proofs were of the text before
    await refusedWith('notProofed', () =>
      releaseStory(reviewing('final'), { storyId, round: next }),
    )
  })

  test('is decided by who has the round before them that stands', async () => {
    const storyId = await aFiledStory()
    const round = await submitted(storyId)
    const back = { storyId, round, decision: 'return', opinion: '请核实' } as const
    orThrow(await returnStory(reviewing('first'), back))
    await submitted(storyId)
    await refusedWith('otherRound', () => reviewFirst(reviewing('first'), { storyId, round }))
    for (const wrong of [0, -1, 99, Number.NaN])
      await refusedWith('otherRound', () =>
        reviewFirst(reviewing('first'), { storyId, round: wrong }),
      )
  })

  test('is not decided twice: a request that comes again finds the step done', async () => {
    const storyId = await aFiledStory()
    const of = { storyId, round: await submitted(storyId) }
    const answers = await Promise.all(
      [reviewing('first'), deedOf('editor')].map((deed) => reviewFirst(deed, of)),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    await refusedWith('wrongState', () => reviewFirst(reviewing('first'), of))
  })

  test('goes back with a reason that somebody can read, and on hold without', async () => {
    const storyId = await aFiledStory()
    const of = { storyId, round: await submitted(storyId) }
    for (const opinion of ['', ' 　', '\u200b', '\u3164'])
      await refusedWith('noReason', () =>
        returnStory(reviewing('first'), { ...of, decision: 'return', opinion }),
      )
    for (const opinion of ['字'.repeat(501), '\0'])
      await refusedWith('badOpinion', () => holdStory(reviewing('first'), { ...of, opinion }))
    orThrow(await holdStory(reviewing('first'), of))
    orThrow(await takeUpStory(reviewing('first'), of))
    expect(stateOf(storyId)).toBe('firstReview')
  })

  test('is taken back by its reporter before its release, by the chief alone after', async () => {
    const storyId = await aFiledStory()
    const round = await submitted(storyId)
    await refusedWith('notAllowed', () =>
      recallStory(
        { ...deedOf('reporter'), actor: { ...actors.reporter, id: 'other' } },
        {
          storyId,
          round,
        },
      ),
    )
    orThrow(await recallStory(deedOf('reporter'), { storyId, round }))
    const next = await released(storyId)
    for (const role of ['reporter', 'editor', 'deskHead'] as const)
      await refusedWith('notAllowed', () => recallStory(deedOf(role), { storyId, round: next }))
    orThrow(await recallStory(deedOf('chief'), { storyId, round: next }))
  })
})

describe('The three proofs', () => {
  test('come in order, each once, with a count', async () => {
    const storyId = await aFiledStory()
    const of = { storyId, round: await submitted(storyId) }
    const by = reviewing('proofs')
    for (const number of [0, 2, 3, 4, 1.5])
      await refusedWith('wrongProof', () => proofStory(by, { ...of, number, errors: 0 }))
    for (const errors of [-1, 0.5, Number.NaN, 10_000])
      await refusedWith('badCount', () => proofStory(by, { ...of, number: 1, errors }))
    await proofed(storyId)
    await refusedWith('wrongProof', () => proofStory(by, { ...of, number: 3, errors: 0 }))
  })

  test('end only where no finding of level 错 is open', async () => {
    const storyId = await aFiledStory()
    const round = await submitted(storyId)
    const hash = store
      .prepare('SELECT content_hash FROM submissions WHERE story_id = ?')
      .pluck()
      .get(storyId) as string
    const report = (openErrors: number) =>
      transact((tx) =>
        keepReport(tx, { storyId, contentHash: hash, openErrors, findings: [], madeAt: noon }),
      )
    await report(2)
    const of = { storyId, round, errors: 0 }
    for (const number of [1, 2]) orThrow(await proofStory(reviewing('proofs'), { ...of, number }))
    await refusedWith('openErrors', () => proofStory(reviewing('proofs'), { ...of, number: 3 }))
    await report(0)
    orThrow(await proofStory(reviewing('proofs'), { ...of, number: 3 }))
  })

  test('stand for the text: sent in again unchanged, it keeps them', async () => {
    const storyId = await aFiledStory()
    const round = await submitted(storyId)
    await proofed(storyId)
    orThrow(await recallStory(deedOf('editor'), { storyId, round }))
    const next = { storyId, round: await submitted(storyId) }
    orThrow(await reviewFirst(reviewing('first'), next))
    orThrow(await reviewSecond(reviewing('second'), next))
    orThrow(await releaseStory(reviewing('final'), next))
  })
})

describe('A story that readers have', () => {
  const rowOf = (id: number) =>
    JSON.stringify(store.prepare('SELECT * FROM published WHERE story_id = ?').get(id))

  test('keeps its text byte for byte, whatever becomes of the next one, until that is published', async () => {
    const { id, path } = await aLiveStory()
    orThrow(await edit(id))
    const live = rowOf(id)
    for (const state of [
      'firstReview',
      'secondReview',
      'finalReview',
      'onHold',
      'released',
    ] as const) {
      await broughtTo(id, state)
      expect([stateOf(id), rowOf(id)]).toEqual([state, live])
      const round = store
        .prepare('SELECT max(round) FROM submissions WHERE story_id = ?')
        .pluck()
        .get(id) as number
      orThrow(await recallStory(deedOf('chief'), { storyId: id, round }))
      expect([stateOf(id), rowOf(id)]).toEqual(['published', live])
    }
    await released(id)
    const later = deedOf('chief', noon + minute)
    expect(orThrow(await publishStory(later, { storyId: id })).path).toBe(path)
    expect(await publishedStory(id)).toMatchObject({ publishedAt: noon, modifiedAt: later.at })
  })

  test('is corrected while another text is in review, and that one comes back mended', async () => {
    const { id } = await aLiveStory()
    orThrow(await edit(id))
    const round = await secondReviewed(id)
    await correctWords(id, '冰排一块', '浮冰一块')
    expect(stateOf(id)).toBe('published')
    await refusedWith('wrongState', () => releaseStory(reviewing('final'), { storyId: id, round }))
    const { draft } = orThrow(await openStory(actors.editor, id))
    expect(JSON.stringify(draft.body)).toContain('浮冰一块')
    await released(id)
    orThrow(await publishStory(deedOf('chief'), { storyId: id }))
    expect(JSON.stringify(await publishedStory(id))).toContain('浮冰一块')
  })

  test('is withdrawn while another text is released: that one never goes live', async () => {
    const { id } = await aLiveStory()
    orThrow(await edit(id))
    await broughtTo(id, 'scheduled')
    orThrow(await emergencyWithdrawal(deedOf('chief'), { storyId: id, reason: '误' }))
    await refusedWith('wrongState', () => publishStory(deedOf('chief'), { storyId: id }))
    expect(everything()['schedules']).toEqual([])
  })
})

test('A text that a colleague has changed meanwhile is not sent in unread', async () => {
  const storyId = await aFiledStory({ sourceId: await aSource() })
  const version = await versionOfText(storyId)
  orThrow(await edit(storyId))
  await refusedWith('stale', () => submitStory(reviewing('sender'), { storyId, version }))
})
