import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { drafts, log, published, stories } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import type { Role } from '../people/actor.ts'
import {
  aChannel,
  actors,
  aLiveStory,
  aStartedStory,
  aWithdrawnStory,
  deedOf,
  minute,
  noon,
  paragraph,
  saveOf,
} from '../testing.ts'
import { openStory, textOfRevision } from './atWork.ts'
import { type DraftSave, saveDraft } from './saveDraft.ts'

useStore()
const editor = deedOf('editor', noon + minute)
const open = async (id: number, role: Role = 'editor') => orThrow(await openStory(actors[role], id))
const rowOf = async (id: number) =>
  (await readStore().select().from(drafts).where(eq(drafts.storyId, id)))[0]
const logOf = async (id: number) =>
  (
    await readStore()
      .select()
      .from(log)
      .where(eq(log.subject, `story:${id}`))
  ).map(({ action }) => action)

let id = 0
beforeAll(async () => {
  id = await aStartedStory()
})

test('An editor’s words are kept with who and when, and no reader sees them', async () => {
  const edition = editionNumber()
  const text = await open(id)
  const result = await saveDraft(editor, id, saveOf(text, { title: '松花江开江' }))
  expect(result).toEqual({ ok: true, value: { version: text.version + 1, savedAt: editor.at } })
  expect(await rowOf(id)).toMatchObject({
    content: { title: '松花江开江' },
    version: text.version + 1,
    savedById: 'test-editor',
    savedByName: 'editor甲',
    savedAt: editor.at,
    window: 'window-one',
    sequence: 1,
  })
  expect(editionNumber()).toBe(edition)
})

test('Who chooses between two texts loses neither: both become versions, once', async () => {
  const story = await aStartedStory()
  const text = await open(story)
  orThrow(await saveDraft(editor, story, saveOf(text, { title: '甲的' }, { window: 'window-aa' })))
  const theirs = await open(story, 'chief')
  const chief = deedOf('chief', noon + 2 * minute)
  const setAside = [{ ...text.draft, title: '乙的' }]
  const more = { window: 'window-bb', setAside }
  const first = saveOf(theirs, { title: '甲的' }, more)
  orThrow(await saveDraft(chief, story, first))
  const kept = async () => (await open(story)).revisions.map(({ reason }) => reason)
  expect((await kept()).slice(0, 2)).toEqual(['合并以前chief甲的文字', '合并以前editor甲的文字'])
  const [mine, colleagues] = (await open(story)).revisions
  const { story: at } = await open(story)
  expect((await textOfRevision(at, mine?.number ?? 0))?.title).toBe('乙的')
  expect((await textOfRevision(at, colleagues?.number ?? 0))?.title).toBe('甲的')
  // The answer was lost: the window sends its choice again, with what was typed since
  const count = (await kept()).length
  orThrow(await saveDraft(chief, story, first))
  orThrow(
    await saveDraft(chief, story, saveOf(theirs, { title: '甲的乙' }, { ...more, sequence: 2 })),
  )
  expect(await kept()).toHaveLength(count)
  expect((await rowOf(story))?.content.title).toBe('甲的乙')
})

test('A text that is set aside after an answer was lost becomes a version too', async () => {
  const story = await aStartedStory('editor')
  const text = await open(story)
  const window = 'window-cc'
  orThrow(await saveDraft(editor, story, saveOf(text, { title: '甲' }, { window })))
  const setAside = [{ ...text.draft, title: '另一个窗口的' }]
  const next = saveOf(text, { title: '甲乙' }, { window, sequence: 2, setAside })
  orThrow(await saveDraft(editor, story, next))
  const { revisions, story: at } = await open(story)
  expect(revisions.map(({ reason }) => reason)).toEqual(['合并以前editor甲的文字'])
  expect((await textOfRevision(at, 1))?.title).toBe('另一个窗口的')
  expect((await rowOf(story))?.content.title).toBe('甲乙')
})

test('Words for a version that a colleague has left behind overwrite nothing; their text comes back', async () => {
  const text = await open(id)
  orThrow(await saveDraft(editor, id, saveOf(text, { title: '甲的标题' }, { window: 'window-aa' })))
  const before = everything()
  const mine = saveOf(text, { title: '乙的标题' }, { window: 'window-bb' })
  const result = await saveDraft(deedOf('chief', noon + 2 * minute), id, mine)
  expect(result).toEqual({
    ok: false,
    refusal: {
      reason: 'stale',
      sentence: 'editor甲已经改过这篇稿件，请把两份合起来。',
      draft: { ...text.draft, title: '甲的标题' },
      version: text.version + 1,
      saved: { byId: 'test-editor', byName: 'editor甲', at: editor.at },
    },
  })
  expect(everything()).toEqual(before)
})

describe('A window whose answers are lost on the way', () => {
  test('sends the same words again, and they are kept once', async () => {
    const save = saveOf(await open(id), { summary: '一遍' }, { window: 'window-cc' })
    const first = await saveDraft(editor, id, save)
    const before = everything()
    expect(await saveDraft(editor, id, save)).toEqual(first)
    expect(everything()).toEqual(before)
  })

  test('goes on typing, and none of its own saves is stale to it', async () => {
    const text = await open(id)
    const at = (sequence: number) =>
      saveOf(text, { summary: `第${sequence}次` }, { window: 'window-dd', sequence })
    for (const sequence of [1, 2, 3]) orThrow(await saveDraft(editor, id, at(sequence)))
    expect(await rowOf(id)).toMatchObject({
      content: { summary: '第3次' },
      version: text.version + 3,
    })
  })

  test('an earlier save that comes late is dropped', async () => {
    const text = await open(id)
    const at = (sequence: number) =>
      saveOf(text, { summary: `第${sequence}次` }, { window: 'window-ee', sequence })
    orThrow(await saveDraft(editor, id, at(2)))
    const before = everything()
    expect(await saveDraft(editor, id, at(1))).toMatchObject({
      ok: true,
      value: { version: text.version + 1 },
    })
    expect(everything()).toEqual(before)
  })

  test('is stale all the same once somebody else has saved in between', async () => {
    const text = await open(id)
    const mine = (sequence: number) => saveOf(text, {}, { window: 'window-ff', sequence })
    orThrow(await saveDraft(editor, id, mine(1)))
    orThrow(await saveDraft(editor, id, saveOf(await open(id), { title: '他' })))
    expect(await saveDraft(editor, id, mine(2))).toMatchObject({ refusal: { reason: 'stale' } })
  })
})

test('Whatever is lost, repeated or late, the store ends with a window’s last words', async () => {
  const step = fc.record({ isLost: fc.boolean(), repeats: fc.nat(2) })
  let windows = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const text = await open(id)
      const window = `window-${100 + ++windows}`
      let { version } = text
      const sent: DraftSave[] = []
      for (const [at, { isLost, repeats }] of steps.entries()) {
        const save = saveOf(
          text,
          { summary: `${window} ${at}` },
          { window, version, sequence: at + 1 },
        )
        sent.push(save)
        const result = orThrow(await saveDraft(editor, id, save))
        for (let again = 0; again < repeats; again += 1)
          await saveDraft(editor, id, sent[Math.max(0, at - again)])
        if (!isLost) version = result.version
      }
      expect((await rowOf(id))?.content.summary).toBe(`${window} ${steps.length - 1}`)
    }),
    { numRuns: 40 },
  )
})

test('The log has one entry a sitting, not one a save', async () => {
  const started = await aStartedStory('reporter')
  const at = (role: Role, minutes: number) => deedOf(role, noon + minutes * minute)
  const deeds = [at('reporter', 1), at('reporter', 2), at('editor', 3), at('editor', 40)]
  for (const deed of deeds)
    orThrow(await saveDraft(deed, started, saveOf(await open(started), {}, { sequence: deed.at })))
  expect(await logOf(started)).toEqual(['startStory', 'saveDraft', 'saveDraft'])
})

test('A reporter works on their own stories, and on no other', async () => {
  const foreign = await aStartedStory('editor')
  const before = everything()
  const save = saveOf(await open(foreign))
  expect(await saveDraft(deedOf('reporter'), foreign, save)).toEqual({
    ok: false,
    refusal: {
      reason: 'notAllowed',
      sentence: '这不是您写的稿件，不能打开或修改；有事请找编辑。',
    },
  })
  expect(await openStory(actors.reporter, foreign)).toMatchObject({ ok: false })
  expect(everything()).toEqual(before)
})

describe('The place of a story', () => {
  test('may change while it is a draft', async () => {
    const { id: channelId } = await aChannel()
    orThrow(await saveDraft(editor, id, saveOf(await open(id), { channelId })))
    const [story] = await readStore().select().from(stories).where(eq(stories.id, id))
    expect(story?.channelId).toBe(channelId)
  })

  test('stays once readers have its address; their text stays too while it is worked on', async () => {
    const { id: live } = await aLiveStory()
    const { id: channelId } = await aChannel()
    const row = () => readStore().select().from(published).where(eq(published.storyId, live))
    const before = await row()
    const text = await open(live)
    expect(await saveDraft(editor, live, saveOf(text, { channelId }))).toMatchObject({
      refusal: { reason: 'channelFixed', sentence: '稿件已经发布，地址里有频道，不能再换。' },
    })
    orThrow(await saveDraft(editor, live, saveOf(text, { title: '改过的标题' })))
    expect(await row()).toEqual(before)
  })

  test('must be on the lists of the house', async () => {
    const text = await open(id)
    for (const part of [{ channelId: 999 }, { sourceId: 999 }])
      expect(
        await saveDraft(editor, id, saveOf(text, part, { window: 'window-yy' })),
      ).toMatchObject({
        refusal: { reason: 'unknownPlace' },
      })
  })
})

test('A text set aside from a source that is not on the list is refused with a sentence', async () => {
  const text = await open(id)
  const before = everything()
  const setAside = [{ ...text.draft, sourceId: 999 }]
  expect(
    await saveDraft(editor, id, saveOf(text, {}, { window: 'window-zz', setAside })),
  ).toMatchObject({ refusal: { reason: 'unknownPlace', sentence: '稿源不在名单上，请重新选择。' } })
  expect(everything()).toEqual(before)
})

describe('A text of more parts than any story has', () => {
  const runs = (count: number, run: unknown) => ({
    kind: 'paragraph',
    text: Array(count).fill(run),
  })

  test('is refused before its shape is read: a fault a part would fill the memory', async () => {
    const body = Array(800).fill(runs(1_900, {}))
    const result = await saveDraft(editor, id, { ...saveOf(await open(id)), draft: { body } })
    expect(result).toMatchObject({
      refusal: {
        reason: 'badDraft',
        sentence: '稿件里的段落、表格格子太多，没有保存，请分成几篇。',
      },
    })
  })

  test('is refused though all of its cells are empty', async () => {
    const text = await open(id)
    const rows = Array.from({ length: 500 }, () => Array<string>(30).fill(''))
    const table = { kind: 'table' as const, caption: '表', head: ['甲', '乙'], rows }
    const result = await saveDraft(editor, id, saveOf(text, { body: [table, table, table] }))
    expect(result).toMatchObject({
      refusal: { sentence: '正文：正文里的段落、表格格子太多，存不进去，请分成几篇。' },
    })
    orThrow(await saveDraft(editor, id, saveOf(text, { body: [table] }, { window: 'window-ta' })))
  })
})

test('A refusal names few of the names that a client made up, and none at length', async () => {
  const draft = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}`.repeat(400), 1]))
  const result = await saveDraft(editor, id, { ...saveOf(await open(id)), draft })
  expect(result.ok ? '' : result.refusal.sentence).toMatch(/不认识的内容“0{20}、1{20}、2{20}”。$/)
})

test('A withdrawn story takes no more words', async () => {
  const { id: gone } = await aWithdrawnStory()
  const before = everything()
  expect(await saveDraft(editor, gone, saveOf(await open(gone)))).toMatchObject({
    refusal: { reason: 'wrongState' },
  })
  expect(everything()).toEqual(before)
})

describe('What is not a draft is refused in a sentence, and nothing is kept', () => {
  const javascript = [{ kind: 'paragraph', text: [{ text: '看', href: 'javascript:alert(1)' }] }]
  const bad: [string, (save: DraftSave) => unknown, string][] = [
    ['nothing', () => undefined, '缺少这一项。'],
    ['text', () => '稿件', '填写的不是需要的内容。'],
    ['a forged version', (save) => ({ ...save, version: '1; DROP TABLE drafts' }), '填写的'],
    ['a window with a path', (save) => ({ ...save, window: '../../etc' }), '窗口的名字不对'],
    ['another field', (save) => ({ ...save, role: 'chief' }), '不认识的内容“role”'],
    ['another field of the draft', (save) => with_(save, { html: '<p>' }), '不认识的内容“html”'],
    ['an unknown block', (save) => with_(save, { body: [{ kind: 'html' }] }), '正文'],
    ['a javascript: link', (save) => with_(save, { body: javascript }), '链接只能是本站地址'],
    ['a NUL', (save) => with_(save, { title: '标\0题' }), '有印不出来的字符'],
    ['half a surrogate pair', (save) => with_(save, { summary: '\ud83d' }), '有印不出来的字符'],
    ['a title of 5 MB', (save) => with_(save, { title: '字'.repeat(1_700_000) }), '主题：最多500'],
    ['a body of 5 MB', (save) => with_(save, { body: long }), '正文太长，存不进去'],
    ['an endless list', (save) => with_(save, { tags: Array(31).fill('a') }), '标签：最多30项'],
    ['a cover that is none', (save) => with_(save, { coverSalt: -1 }), '题图：不能小于0'],
  ]
  const long = Array.from({ length: 900 }, () => paragraph('字'.repeat(2_000)))
  const with_ = (save: DraftSave, part: object) => ({ ...save, draft: { ...save.draft, ...part } })

  test.each(bad)('%s', async (_, spoil, sentence) => {
    const save = saveOf(await open(id), {}, { window: 'window-zz' })
    const before = everything()
    const result = await saveDraft(editor, id, spoil(save))
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'badDraft' } })
    expect(result.ok || result.refusal.sentence).toContain(sentence)
    expect(everything()).toEqual(before)
  })

  test.each([0, -1, 999, 1.5, Number.MAX_SAFE_INTEGER])('for story %d', async (number) => {
    const save = saveOf(await open(id))
    expect(await saveDraft(editor, number, save)).toMatchObject({
      refusal: { reason: 'unknownStory' },
    })
  })
})

test('Script, markup and marks of direction are kept as the text that they are', async () => {
  const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>\u202e倒\u2066 👨‍👩‍👧`
  const words = { title: hostile, summary: hostile, bylines: [hostile], tags: [hostile] }
  const body = [paragraph(hostile)]
  orThrow(await saveDraft(editor, id, saveOf(await open(id), { ...words, body }, { sequence: 99 })))
  expect((await open(id)).draft).toMatchObject({ ...words, body })
})
