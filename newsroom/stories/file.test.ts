import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { revisions, stories } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { aChannel, aSource, contentWith, deedOf, noon } from '../testing.ts'
import type { StoryContent } from './content.ts'
import { fileStory } from './file.ts'
import { contentHash } from './revision.ts'

useStore()
const deed = deedOf('reporter')
let place = { channelId: 0, sourceId: 0 }
beforeAll(async () => {
  place = { channelId: (await aChannel()).id, sourceId: await aSource() }
})

test('A reporter files a story: a draft with its number, first revision and no reader', async () => {
  const edition = editionNumber()
  const content = contentWith({ tags: ['松花江'] })
  const { id } = orThrow(await fileStory(deed, { ...place, content }))
  const [story] = await readStore().select().from(stories).where(eq(stories.id, id))
  expect(story).toEqual({
    id,
    channelId: place.channelId,
    state: 'draft',
    isDemo: false,
    filedAt: noon,
    changedAt: noon,
    authorId: deed.actor.id,
    title: content.title,
    byline: '王记者',
    stateSince: noon,
    dueAt: null,
    returnedToId: null,
  })
  expect(await readStore().select().from(revisions).where(eq(revisions.storyId, id))).toEqual([
    {
      id: expect.any(Number),
      storyId: id,
      number: 1,
      sourceId: place.sourceId,
      content,
      contentHash: contentHash(content, place.sourceId),
      authorId: deed.actor.id,
      reason: '初稿',
      madeAt: noon,
      isFinished: true,
    },
  ])
  expect(editionNumber()).toBe(edition)
})

test('White space around a headline is not kept', async () => {
  const content = contentWith({ title: ' 松花江正式开江　' })
  const { id } = orThrow(await fileStory(deed, { ...place, content }))
  const [revision] = await readStore().select().from(revisions).where(eq(revisions.storyId, id))
  expect(revision?.content.title).toBe('松花江正式开江')
})

test('Two stories that are filed at once get numbers of their own', async () => {
  const story = { ...place, content: contentWith() }
  const results = await Promise.all([1, 2, 3].map(() => fileStory(deed, story)))
  expect(new Set(results.map((result) => orThrow(result).id)).size).toBe(3)
})

const without = (name: keyof StoryContent) => {
  const { [name]: _, ...rest } = contentWith()
  return rest
}
const link = [{ kind: 'paragraph', text: [{ text: '看', href: 'javascript:1' }] }]
const bad: [string, unknown, string][] = [
  ['nothing at all', undefined, '缺少这一项。'],
  ['text instead of content', '稿件', '填写的不是需要的内容。'],
  ['no title', without('title'), '主题：缺少这一项。'],
  ['a blank title', contentWith({ title: ' ' }), '主题：不能为空。'],
  ['too long a title', contentWith({ title: '长'.repeat(61) }), '主题：最多60个字符。'],
  ['an empty body', contentWith({ body: [] }), '正文：至少要有1项。'],
  [
    'a dangerous link',
    { ...contentWith(), body: link },
    '正文第1项：链接只能是本站地址、http(s) 或 mailto。',
  ],
  ['no editor', { ...contentWith(), credits: { bylines: [] } }, '署名编辑：缺少这一项。'],
  [
    'an unknown block',
    { ...contentWith(), body: [{ kind: 'html' }] },
    '正文第1项：不在可选的范围里。',
  ],
  ['an unknown field', { ...contentWith(), html: '' }, '有不认识的内容“html”。'],
  [
    'no licence',
    contentWith({ origin: 'reprint' }),
    '转载授权：转载稿必须写明原作者、原标题和原文网址。',
  ],
  ['a NUL', contentWith({ summary: '摘\0要' }), '摘要：有印不出来的字符，请删去重写。'],
  ['a cover that is none', contentWith({ coverSalt: 1000 }), '题图：不能大于999。'],
]

test.each(bad)(
  'A story with %s is refused in a sentence that names the field',
  async (_, content, sentence) => {
    const before = everything()
    const result = await fileStory(deed, { ...place, content: content as StoryContent })
    expect(result).toEqual({ ok: false, refusal: { reason: 'badContent', sentence } })
    expect(everything()).toEqual(before)
  },
)

test('A story for a channel or from a source that is not there is refused', async () => {
  const before = everything()
  const content = contentWith()
  expect(await fileStory(deed, { ...place, channelId: 99, content })).toMatchObject({
    refusal: { reason: 'unknownChannel', sentence: '没有这个频道，请重新选择。' },
  })
  expect(await fileStory(deed, { ...place, sourceId: 99, content })).toMatchObject({
    refusal: { reason: 'unknownSource', sentence: '稿源不在名单上，请重新选择。' },
  })
  expect(everything()).toEqual(before)
})
