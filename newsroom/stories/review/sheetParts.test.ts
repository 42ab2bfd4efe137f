import { describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { csvRows } from '#lib/csv.ts'
import { orThrow } from '#lib/result.ts'
import { actors, aFiledStory, correctWords, deedOf, minute, noon } from '../../testing.ts'
import { publishStory } from '../publish.ts'
import { emergencyWithdrawal } from '../withdraw/emergency.ts'
import { requestWithdrawal } from '../withdraw/request.ts'
import { emergencyRelease } from './emergencyRelease.ts'
import { returnStory } from './return.ts'
import { reviewOf } from './sheet.ts'
import { textChanges } from './sheetChanges.ts'
import { sheetCsv } from './sheetCsv.ts'
import type { SheetEntry } from './sheetEntries.ts'
import { roundsOf } from './sheetRounds.ts'
import { entryWords, pendingWords } from './sheetWords.ts'
import { edit, released, reviewing, submitted, versionOfText } from './testing.ts'

useStore()
const at = (minutes: number) => noon + minutes * minute
const sheetOf = async (storyId: number) => orThrow(await reviewOf(actors.auditor, storyId))

/** Returned once, edited, reviewed, published, corrected. */
async function aLongStory(): Promise<number> {
  const storyId = await aFiledStory()
  const round = await submitted(storyId, at(0))
  const back = { storyId, round, decision: 'return', opinion: '=补写' } as const
  orThrow(await returnStory(reviewing('first', at(1)), back))
  orThrow(await edit(storyId, deedOf('reporter', at(2))))
  await released(storyId, at(3))
  orThrow(await publishStory(deedOf('chief', at(4)), { storyId }))
  await correctWords(storyId, '冰排一块', '浮冰一块', at(5))
  return storyId
}

test('Each 送审 opens a round; what follows the publication stands by itself', async () => {
  const { entries } = await sheetOf(await aLongStory())
  const rounds = roundsOf(entries)
  expect(rounds.map(({ name }) => name)).toEqual([
    '第1轮　三审三校',
    '第2轮　三审三校',
    '第2轮发布以后',
  ])
  expect(rounds.flatMap((round) => round.entries)).toEqual(entries)
  expect(rounds[2]?.entries.map(({ kind }) => kind)).toEqual(['release', 'correction'])
})

test('The text’s difference stands where another text came in, and only there', async () => {
  const { story, entries } = await sheetOf(await aLongStory())
  const changes = await textChanges(story, entries)
  const told = entries.flatMap((entry) => {
    const change = changes.get(entry)
    return change ? [[entry.kind, change.from, change.to, change.difference.added]] : []
  })
  expect(told).toEqual([
    ['submission', 1, 2, 3],
    ['release', 2, 3, 1],
  ])
})

test('Its CSV has a row each entry, no formula, and the hash of the very text', async () => {
  const { story, entries } = await sheetOf(await aLongStory())
  const finding = { id: 1, at: noon, name: '沈雪', level: 'error' as const }
  const taken = { ...finding, id: 2, words: '@以上', reason: '' }
  const kept = [{ ...finding, words: '@以上', reason: '原文如此' }, taken]
  const sheet = { story, entries, kept }
  const [head, ...all] = csvRows(sheetCsv(sheet, await textChanges(story, entries)))
  const [[first, last], rows] = [all.slice(-2), all.slice(0, -2)]
  expect(first?.fields.slice(4, 8)).toEqual(['保留', '错：@以上', '沈雪', '原文如此'])
  expect(last?.fields.slice(4, 8)).toEqual(['取消保留', '错：@以上', '沈雪', ''])
  expect(head?.fields).toHaveLength(12)
  expect(rows).toHaveLength(entries.length)
  for (const [index, { fields }] of rows.entries()) {
    expect(fields).toHaveLength(12)
    expect(fields[9]).toBe(entries[index]?.contentHash ?? '')
  }
  expect(rows[1]?.fields.slice(2, 9)).toEqual([
    '第1轮　三审三校',
    '2018-05-14 12:01',
    '初审',
    '退回',
    'first',
    "'=补写",
    '1',
  ])
})

describe('What one did alone', () => {
  test('stands on the sheet as still to do, and is named as what it is', async () => {
    const storyId = await aFiledStory()
    const version = await versionOfText(storyId)
    orThrow(await emergencyRelease(deedOf('chief'), { storyId, version, reason: '突发' }))
    orThrow(await publishStory(deedOf('chief', at(1)), { storyId }))
    orThrow(await requestWithdrawal(deedOf('deskHead', at(2)), { storyId, reason: '存疑' }))
    const before = (await sheetOf(storyId)).pending.map(pendingWords)
    expect(before).toEqual([
      'chief甲在2018-05-14 12:00紧急签发（突发），还等另一位同事复签。',
      'deskHead甲在2018-05-14 12:02申请撤稿（存疑），还等总编确认或驳回。',
    ])
    orThrow(await emergencyWithdrawal(deedOf('chief', at(3)), { storyId, reason: '失实' }))
    const { entries, pending } = await sheetOf(storyId)
    expect(pending.map(({ kind }) => kind)).toEqual(['countersignature', 'countersignature'])
    const words = entries.map((entry: SheetEntry) => Object.values(entryWords(entry)).join(' '))
    expect(words).toEqual([
      '送审 紧急签发',
      '签发 紧急签发',
      '发布稿件 ',
      '申请撤稿 ',
      '紧急撤稿 ',
      '撤稿申请 已另行撤下',
    ])
  })
})
