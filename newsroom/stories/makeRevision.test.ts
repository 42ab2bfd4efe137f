import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { published, revisions } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import {
  aChannel,
  actors,
  aLiveStory,
  aStartedStory,
  contentWith,
  correctWords,
  deedOf,
  minute,
  noon,
  paragraph,
  saveOf,
} from '../testing.ts'
import { openStory, textOfRevision } from './atWork.ts'
import { draftFrom, type StoryDraft } from './draft/storyDraft.ts'
import { makeRevision } from './makeRevision.ts'
import { publishStory } from './publish.ts'
import { publishedStory } from './published.ts'
import { restoreRevision } from './restoreRevision.ts'
import { submitStory } from './review/submit.ts'
import { released, reviewing } from './review/testing.ts'
import { saveDraft } from './saveDraft.ts'

useStore()
const editor = deedOf('editor')
const chief = deedOf('chief')
const open = async (id: number) => orThrow(await openStory(actors.editor, id))
const keep = async (id: number, part: Partial<StoryDraft>, deed = editor) => {
  orThrow(await saveDraft(deed, id, saveOf(await open(id), part, { sequence: ++count })))
}
let count = 0
const make = async (id: number, reason = '') =>
  makeRevision(editor, { storyId: id, version: (await open(id)).version, reason })
const whole = () => {
  const {
    channelId: _,
    sourceId: __,
    ...words
  } = draftFrom(contentWith(), {
    channelId: 1,
    sourceId: 1,
  })
  return words
}

test('An editor keeps a version with its reason; the same text is kept once', async () => {
  const id = await aStartedStory('editor')
  await keep(id, whole())
  expect(await make(id, '补了导语')).toEqual({
    ok: true,
    value: { number: 1, isNew: true, faults: [] },
  })
  expect(await make(id, '再存一次')).toMatchObject({ value: { number: 1, isNew: false } })
  const kept = await readStore().select().from(revisions).where(eq(revisions.storyId, id))
  expect(kept).toHaveLength(1)
  expect(kept[0]).toMatchObject({
    number: 1,
    reason: '补了导语',
    isFinished: true,
    authorId: 'test-editor',
    content: contentWith(),
  })
})

test('A text that is half done is a version too, and names what is missing', async () => {
  const id = await aStartedStory('editor')
  await keep(id, { title: '松花江', body: [{ kind: 'quote', text: '' }] })
  const { faults } = orThrow(await make(id))
  expect(faults.map(({ sentence }) => sentence)).toEqual([
    '摘要：不能为空。',
    '署名编辑：不能为空。',
    '第1段：引语还没有内容。',
  ])
  const { story, draft } = await open(id)
  expect(await textOfRevision(story, 1)).toEqual(draft)
})

test('A version of a text that a colleague has changed meanwhile is not made', async () => {
  const id = await aStartedStory('editor')
  const { version } = await open(id)
  await keep(id, { title: '新的' })
  const before = everything()
  const result = await makeRevision(editor, { storyId: id, version, reason: '' })
  expect(result).toMatchObject({ refusal: { reason: 'stale', draft: { title: '新的' } } })
  expect(everything()).toEqual(before)
})

test('A reason that nobody could read is refused', async () => {
  const id = await aStartedStory('editor')
  for (const reason of ['字'.repeat(101), '原\0因'])
    expect(await make(id, reason)).toMatchObject({ refusal: { reason: 'badReason' } })
})

describe('The chief puts a version live', () => {
  test('and readers have exactly that version', async () => {
    const id = await aStartedStory('editor')
    await keep(id, whole())
    await make(id)
    await released(id)
    expect(await saveDraft(editor, id, saveOf(await open(id), { title: '改' }))).toMatchObject({
      refusal: { reason: 'wrongState' },
    })
    expect(await publishStory(chief, { storyId: id, revision: 1 })).toMatchObject({ ok: true })
    expect((await publishedStory(id))?.content).toEqual(contentWith())
  })

  test('but not one that they have not read', async () => {
    const id = await aStartedStory('editor')
    await keep(id, whole())
    await make(id)
    await keep(id, { kicker: '又一版' })
    await released(id)
    const before = everything()
    expect(await publishStory(chief, { storyId: id, revision: 1 })).toEqual({
      ok: false,
      refusal: { reason: 'otherRevision', sentence: '签发的是第2版，请刷新，看过这一版再发布。' },
    })
    expect(everything()).toEqual(before)
  })

  test('but not in a channel where they have not read it', async () => {
    const id = await aStartedStory('editor')
    await keep(id, whole())
    await make(id)
    const { channelId } = (await open(id)).draft
    const other = await aChannel()
    await keep(id, { channelId: other.id })
    await released(id)
    const before = everything()
    expect(await publishStory(chief, { storyId: id, revision: 1, channelId })).toEqual({
      ok: false,
      refusal: {
        reason: 'otherChannel',
        sentence: `稿件刚刚换到了“${other.name}”频道，请看过再发布。`,
      },
    })
    expect(everything()).toEqual(before)
  })

  test('again after an edit: day and address stay, and readers are told of the change', async () => {
    const { id, path } = await aLiveStory()
    await keep(id, { kicker: '春天来了' })
    await make(id)
    expect((await publishedStory(id))?.content.kicker).toBeUndefined()
    const later = deedOf('chief', noon + 60 * 24 * minute)
    await released(id)
    expect((await publishedStory(id))?.content.kicker).toBeUndefined()
    expect(await publishStory(later, { storyId: id })).toEqual({ ok: true, value: { path } })
    expect(await publishedStory(id)).toMatchObject({
      publishedAt: noon,
      modifiedAt: later.at,
      content: { kicker: '春天来了' },
    })
    const { version } = await open(id)
    expect(await submitStory(reviewing('sender'), { storyId: id, version })).toMatchObject({
      refusal: { reason: 'nothingChanges' },
    })
  })

  const unfit: [string, Partial<StoryDraft>, string][] = [
    ['no title', { title: ' ' }, '主题：不能为空。'],
    ['a title that no list has room for', { title: '长'.repeat(16) }, '标题有16字'],
    ['a quote without words', { body: [{ kind: 'quote', text: '' }] }, '第1段：引语还没有内容。'],
    ['a reprint without its licence', { origin: 'reprint' }, '转载稿必须写明原作者'],
    [
      'a reprint without its address',
      { origin: 'reprint', licence: { author: '甲', title: '题', url: '' } },
      '转载授权原文网址：不是完整的网址',
    ],
    ['a brief of 141 字', { isBrief: true, body: [paragraph('字'.repeat(141))] }, '快讯有141字'],
    ['four key points', { keyPoints: ['一', '二', '三', '四'] }, '要点：最多3项。'],
    ['no editor', { editor: '' }, '署名编辑：不能为空。'],
  ]
  test.each(unfit)('but not with %s', async (_, part, sentence) => {
    const id = await aStartedStory('editor')
    await keep(id, { ...whole(), ...part })
    await make(id)
    const before = everything()
    const { version } = await open(id)
    const result = await submitStory(reviewing('sender'), { storyId: id, version })
    expect(result.ok || result.refusal.sentence).toContain(sentence)
    expect(everything()).toEqual(before)
  })

  test('with 快讯 of 140 字, blank key points left out, and no mark that turns direction', async () => {
    const id = await aStartedStory('editor')
    const part = { isBrief: true, body: [paragraph('字'.repeat(140))], keyPoints: ['', ' 一 '] }
    await keep(id, { ...whole(), ...part, title: '\u202e松花江\u2066开江' })
    await make(id)
    await released(id)
    orThrow(await publishStory(chief, { storyId: id }))
    expect((await publishedStory(id))?.content).toMatchObject({
      title: '松花江开江',
      keyPoints: ['一'],
    })
  })
})

describe('Restoring a version', () => {
  test('makes a new version of it, and keeps what stood as one before', async () => {
    const id = await aStartedStory('editor')
    await keep(id, { ...whole(), title: '第一' })
    await make(id)
    await keep(id, { title: '第二' })
    const result = await restoreRevision(editor, { storyId: id, number: 1 })
    expect(result).toEqual({ ok: true, value: { number: 3 } })
    const { draft, revisions } = await open(id)
    expect(draft.title).toBe('第一')
    expect(revisions.map(({ number, reason }) => [number, reason])).toEqual([
      [3, '恢复第1版'],
      [2, '恢复第1版之前'],
      [1, '存版'],
    ])
    const { story } = await open(id)
    expect((await textOfRevision(story, 2))?.title).toBe('第二')
  })

  test('that stands, or is not there, is refused', async () => {
    const id = await aStartedStory('editor')
    await make(id)
    const before = everything()
    expect(await restoreRevision(editor, { storyId: id, number: 1 })).toMatchObject({
      refusal: { reason: 'nothingChanges' },
    })
    for (const number of [0, 2, -1, 1.5])
      expect(await restoreRevision(editor, { storyId: id, number })).toMatchObject({
        refusal: { reason: 'unknownRevision', sentence: `这篇稿件没有第${number}版。` },
      })
    expect(everything()).toEqual(before)
  })
})

test('A refused restoring leaves no version behind, though the text was typed back by hand', async () => {
  const id = await aStartedStory('editor')
  for (const title of ['第一', '第二', '第一']) {
    await keep(id, { ...whole(), title })
    if ((await open(id)).revisions.length < 2) await make(id)
  }
  const before = everything()
  expect(await restoreRevision(editor, { storyId: id, number: 1 })).toMatchObject({
    refusal: { reason: 'nothingChanges', sentence: '现在的文字就是第1版，不用恢复。' },
  })
  expect(everything()).toEqual(before)
})

test('A correction starts from what readers have, and mends the text that is being worked on', async () => {
  const { id } = await aLiveStory({ body: [paragraph('投入3200万元。')] })
  const { version } = await open(id)
  await keep(id, { title: '正在改的标题' })
  await make(id)
  await correctWords(id, '3200万元', '3200余万元')
  expect((await publishedStory(id))?.content.title).toBe('松花江正式开江')
  const now = await open(id)
  expect(now.draft).toMatchObject({
    title: '正在改的标题',
    body: [paragraph('投入3200余万元。')],
  })
  expect(now.version).toBeGreaterThan(version + 1)
  const rows = await readStore().select().from(published).where(eq(published.storyId, id))
  expect(rows).toHaveLength(1)
})
