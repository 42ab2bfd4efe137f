import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { checkReports, log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { proofStory } from '../stories/review/proof.ts'
import { reviewFirst } from '../stories/review/reviewFirst.ts'
import { reviewSecond } from '../stories/review/reviewSecond.ts'
import { refusedWith, reviewing, submitted } from '../stories/review/testing.ts'
import { actors, aFiledStory, deedOf, paragraph } from '../testing.ts'
import { keepFinding } from './keepFinding.ts'
import { addListEntry, removeListEntry } from './lists/change.ts'
import { reportOf } from './onDesk.ts'
import { reopenFinding } from './reopenFinding.ts'

useStore()

const clean = paragraph('渡轮在江边启航。')
const error = paragraph('市民查询帐户。')
const doubt = paragraph('昨日，江面开阔。')
const chief = deedOf('chief')

/** A story of these paragraphs in its first review, as round 1. */
async function inReview(...body: ReturnType<typeof paragraph>[]) {
  const storyId = await aFiledStory({ body })
  const round = await submitted(storyId)
  const report = async () => orThrow(await reportOf(actors.chief, storyId, 1))
  const words = async () => (await report())?.open.map(({ text }) => text)
  const named = async (text: string) =>
    [...((await report())?.findings ?? [])].find((each) => each.text === text)?.fingerprint ?? ''
  const use = () => reviewFirst(reviewing('first'), { storyId, round })
  return { storyId, round, report, words, named, use }
}

const reportsOf = (storyId: number) =>
  readStore()
    .select()
    .from(checkReports)
    .where(eq(checkReports.storyId, storyId))
    .orderBy(desc(checkReports.id))

test('A clean text is taken; an 错 or a 疑 keeps it from 采用 and is named in the sentence', async () => {
  orThrow(await (await inReview(clean)).use())
  const both = await inReview(error, doubt)
  expect(await both.words()).toEqual(['帐户', '昨日'])
  await refusedWith('openFindings', both.use)
  expect(await both.use()).toMatchObject({
    refusal: {
      sentence:
        '还有1处“错”、1处“疑”没有处理，不能采用；“错”要退回改好，或者由主任、总编写明理由保留；' +
        '“疑”要改好，或者写明理由保留。',
    },
  })
})

test('A 疑 is let stand by a reviewer, an 错 by a chief alone; then the text is taken', async () => {
  const { storyId, named, use, words, report } = await inReview(error, doubt)
  const keep = async (text: string, deed = reviewing('first')) =>
    keepFinding(deed, { storyId, fingerprint: await named(text), reason: '引用公告' })
  expect(orThrow(await keep('昨日'))).toEqual({ errors: 1, doubts: 0 })
  expect(await keep('帐户')).toMatchObject({ refusal: { reason: 'notAllowed' } })
  expect(await use()).toMatchObject({ refusal: { reason: 'openFindings' } })
  expect(orThrow(await keep('帐户', chief))).toEqual({ errors: 0, doubts: 0 })
  expect(await words()).toEqual([])
  expect((await report())?.kept.map(({ override }) => override.reason)).toEqual([
    '引用公告',
    '引用公告',
  ])
  orThrow(await use())
})

test('A report says what this person may do; of a colleague’s story a reporter gets none', async () => {
  const { storyId, report } = await inReview(error)
  expect((await report())?.rights).toEqual({ keeps: ['error', 'doubt', 'hint'], allows: true })
  const proofs = orThrow(await reportOf(actors.proofreader, storyId, 1))
  expect(proofs?.rights).toEqual({ keeps: ['doubt', 'hint'], allows: false })
  expect(proofs?.draft.body).toHaveLength(1)
  expect(orThrow(await reportOf(actors.chief, storyId, 9))).toBeNull()
  const stranger = { id: 'another-reporter', name: '别人', role: 'reporter' } as const
  expect((await reportOf(stranger, storyId, 1)).ok).toBe(false)
})

test('The third proof needs a text without an open 错', async () => {
  const { storyId, round, named } = await inReview(error)
  const proof = (number: number) =>
    proofStory(reviewing('proofs'), { storyId, round, number, errors: 0 })
  orThrow(await proof(1))
  orThrow(await proof(2))
  await refusedWith('openErrors', () => proof(3))
  const fingerprint = await named('帐户')
  orThrow(await keepFinding(chief, { storyId, fingerprint, reason: '店名如此' }))
  orThrow(await proof(3))
})

test('What was let stand is taken back by who may give it; the text is not taken until it is given again', async () => {
  const { storyId, named, use, words } = await inReview(error)
  const fingerprint = await named('帐户')
  const keep = () => keepFinding(chief, { storyId, fingerprint, reason: '店名如此' })
  await refusedWith('unknownFinding', () => reopenFinding(chief, { storyId, fingerprint }))
  orThrow(await keep())
  for (const who of ['editor', 'proofreader', 'reporter', 'auditor', 'admin'] as const)
    await refusedWith('notAllowed', () => reopenFinding(deedOf(who), { storyId, fingerprint }))
  const head = deedOf('deskHead')
  expect(orThrow(await reopenFinding(head, { storyId, fingerprint }))).toEqual({
    errors: 1,
    doubts: 0,
  })
  expect(await words()).toEqual(['帐户'])
  expect(await use()).toMatchObject({ refusal: { reason: 'openFindings' } })
  await refusedWith('unknownFinding', () => reopenFinding(chief, { storyId, fingerprint }))
  orThrow(await keep())
  orThrow(await use())
  const [entry] = await readStore().select().from(log).where(eq(log.action, 'reopenFinding'))
  expect(entry).toMatchObject({ actorName: head.actor.name, subject: `story:${storyId}` })
})

test('A term listed during a review stands in the way of the next 采用, and no longer when it is taken off', async () => {
  const { storyId, round, words, use } = await inReview(clean)
  orThrow(await use())
  const reports = (await reportsOf(storyId)).length
  const fields = { term: '渡轮', level: '错' }
  const { id } = orThrow(await addListEntry(chief, { kind: 'terms', fields }))
  const before = everything()
  expect(await words()).toEqual(['渡轮'])
  expect(everything()).toEqual(before)
  const second = () => reviewSecond(reviewing('second'), { storyId, round })
  expect(await second()).toMatchObject({ refusal: { reason: 'openFindings' } })
  const [newest] = await reportsOf(storyId)
  expect(newest).toMatchObject({ openErrors: 1 })
  expect(await reportsOf(storyId)).toHaveLength(reports + 1)
  orThrow(await removeListEntry(chief, { kind: 'terms', id }))
  expect(await words()).toEqual([])
  orThrow(await second())
})

test('A finding of a term that was listed during the review can be let stand', async () => {
  const { storyId, named, use } = await inReview(clean)
  const fields = { term: '启航', level: '疑' }
  orThrow(await addListEntry(chief, { kind: 'terms', fields }))
  const fingerprint = await named('启航')
  const given = { storyId, fingerprint, reason: '写实' }
  expect(orThrow(await keepFinding(reviewing('first'), given))).toEqual({ errors: 0, doubts: 0 })
  orThrow(await use())
})

test('What the newsroom allows during a review is no 错 any more', async () => {
  const { words, use } = await inReview(error)
  const fields = { text: '查询帐户', rule: '易错字词' }
  orThrow(await addListEntry(chief, { kind: 'allowed', fields }))
  expect(await words()).toEqual([])
  orThrow(await use())
})
