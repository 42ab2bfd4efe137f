import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { corrections, log, published, publishedTags, revisions } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import {
  actors,
  aFiledStory,
  aLiveStory,
  correctWords,
  deedOf,
  minute,
  noon,
  paragraph,
} from '../testing.ts'
import { type Block, plainText, type StoryContent } from './content.ts'
import { correctStory } from './correct.ts'
import { correctionPreview } from './correctable.ts'
import { publishedStory } from './published.ts'

useStore()
const deed = deedOf('chief', noon + minute)
const note = '数额漏写“余”字，现已改正。'
const correction = { kind: 'number', stood: '3200万元', stands: '3200余万元', note } as const
const body = [paragraph('专项资金3200万元，用于庭院改造。')]

test('The chief corrects a figure: revision, readers’ text, public entry and log in one go', async () => {
  const { id } = await aLiveStory({ body, tags: ['创城'] })
  const before = await publishedStory(id)
  const result = await correctStory(deed, { storyId: id, ...correction })
  expect(result).toEqual({ ok: true, value: { revision: 2 } })

  const kept = await readStore().select().from(revisions).where(eq(revisions.storyId, id))
  expect(
    kept.map(({ number, reason, content }) => [number, reason, plainText(content.body)]),
  ).toEqual([
    [1, '初稿', '专项资金3200万元，用于庭院改造。'],
    [2, '更正', '专项资金3200余万元，用于庭院改造。'],
  ])
  expect(kept[0]?.contentHash).not.toBe(kept[1]?.contentHash)
  const now = await publishedStory(id)
  expect(now).toEqual({
    ...before,
    revisionId: kept[1]?.id,
    modifiedAt: deed.at,
    wordCount: (before?.wordCount ?? 0) + 1,
    content: kept[1]?.content,
  })
  const tags = await readStore().select().from(publishedTags).where(eq(publishedTags.storyId, id))
  expect(tags).toEqual([{ tag: '创城', storyId: id, publishedAt: noon }])
  expect(await readStore().select().from(corrections).where(eq(corrections.storyId, id))).toEqual([
    { id: expect.any(Number), storyId: id, ...correction, correctedAt: deed.at },
  ])
  const entries = await readStore()
    .select()
    .from(log)
    .where(eq(log.subject, `story:${id}`))
  expect(entries.at(-1)).toMatchObject({
    action: 'correctStory',
    details: { storyId: id, ...correction },
  })
})

test('A second correction starts from the corrected text', async () => {
  const { id } = await aLiveStory({ body })
  await correctWords(id, '3200万元', '3200余万元')
  await correctWords(id, '庭院改造', '庭院和道路改造')
  const story = await publishedStory(id)
  expect(plainText(story?.content.body ?? [])).toBe('专项资金3200余万元，用于庭院和道路改造。')
})

const wrong = '误字'
const places: [string, Partial<StoryContent>][] = [
  ['the kicker', { kicker: wrong }],
  ['the title', { title: wrong }],
  ['the subtitle', { subtitle: wrong }],
  ['the short title', { shortTitle: wrong }],
  ['the summary', { summary: wrong }],
  ['a key point', { keyPoints: ['甲', wrong] }],
  ['a byline', { credits: { bylines: [wrong], editor: '李编辑' } }],
  ...(
    [
      { kind: 'subhead', lines: ['上', wrong] },
      { kind: 'leadIn', lead: wrong, text: [{ text: '下' }] },
      { kind: 'quote', text: '话', by: wrong },
      { kind: 'list', ordered: false, items: [[{ text: '甲' }], [{ text: wrong }]] },
      { kind: 'table', caption: '表', head: ['甲', '乙'], rows: [['1', wrong]] },
      { kind: 'figure', cover: { salt: 1 }, caption: wrong, credit: '图' },
      { kind: 'note', title: '人物', text: [{ text: wrong, dots: true }] },
    ] satisfies Block[]
  ).map((block): [string, Partial<StoryContent>] => [`a ${block.kind}`, { body: [block] }]),
]
test.each(places)('Words that stand in %s are corrected there', async (_, part) => {
  const { id } = await aLiveStory(part)
  await correctWords(id, wrong, '正字')
  const content = (await publishedStory(id))?.content
  expect(content).toMatchObject(JSON.parse(JSON.stringify(part).replace(wrong, '正字')) as object)
})

test('A corrected title is the title in every list', async () => {
  const { id } = await aLiveStory({ title: '松花江正式开河' })
  await correctWords(id, '开河', '开江')
  const [row] = await readStore().select().from(published).where(eq(published.storyId, id))
  expect([row?.title, row?.shortTitle]).toEqual(['松花江正式开江', '松花江正式开江'])
})

test('Words of links, tags and kinds of blocks are no text of the story', async () => {
  const linked: Block = { kind: 'paragraph', text: [{ text: '公告', href: '/about' }] }
  const { id } = await aLiveStory({ body: [linked], tags: ['about', 'paragraph'] })
  for (const stood of ['about', 'paragraph', 'paper']) {
    const result = await correctStory(deed, { storyId: id, ...correction, stood })
    expect(result).toMatchObject({ refusal: { reason: 'wordsNotFound' } })
  }
})

describe('A correction is refused, and nothing changes,', () => {
  const twice = { body: [paragraph('3200万元和3200万元')] }
  const across = { body: [{ kind: 'paragraph', text: [{ text: '3200' }, { text: '万元' }] }] }
  const refusals: [string, Partial<StoryContent>, Partial<typeof correction> | object, RegExp][] = [
    ['where the words stand nowhere', { body: [paragraph('没有')] }, {}, /出现了0次/],
    ['where they stand twice in a paragraph', twice, {}, /出现了2次.*每处各写一条更正/],
    ['where they stand in the title too', { title: '投入3200万元', body }, {}, /出现了2次/],
    ['where they stand in two runs', across as Partial<StoryContent>, {}, /出现了0次/],
    ['where nothing would change', { body }, { stands: '3200万元' }, /前后的文字相同/],
    ['without words that stood', { body }, { stood: '' }, /请抄下原文/],
    ['of blanks alone', { body }, { stood: ' ' }, /请抄下原文/],
    ['without a note for the reader', { body }, { note: ' ' }, /向读者说明/],
    ['that only takes words away', { body }, { stands: '' }, /把前后几个字一起抄上/],
    ['that writes a NUL', { body }, { stands: '\0' }, /更正为：有印不出来的字符/],
    ['with a NUL in its note', { body }, { note: '\0' }, /说明：有印不出来的字符/],
    ['with a note as long as a story', { body }, { note: '字'.repeat(201) }, /最多200个字符/],
    ['of a kind that there is not', { body }, { kind: 'rumour' }, /请选这条更正属于哪一类/],
    ['of a text that is not the one readers have', { body }, { revision: 2 }, /请刷新页面/],
    [
      'that makes the title too long for lists',
      { title: '投入3200万元', body: [paragraph('完')] },
      { stands: '字'.repeat(15) },
      /标题有17字/,
    ],
  ]
  test.each(refusals)('%s', async (_, part, change, said) => {
    const { id } = await aLiveStory(part)
    const before = everything()
    const result = await correctStory(deed, { storyId: id, ...correction, ...change })
    expect(result.ok ? '' : result.refusal.sentence).toMatch(said)
    expect(everything()).toEqual(before)
  })
})

test('Sent twice, a correction whose new words hold the old ones is made once', async () => {
  const { id } = await aLiveStory({ body })
  const words = { ...correction, stood: '3200万', stands: '约3200万', storyId: id, revision: 1 }
  orThrow(await correctStory(deed, words))
  const before = everything()
  expect(await correctStory(deed, words)).toMatchObject({ refusal: { reason: 'otherRevision' } })
  expect(everything()).toEqual(before)
})

test('A chief sees beforehand what a correction would change, and nothing is changed by looking', async () => {
  const { id } = await aLiveStory({ body })
  const before = everything()
  const given = { storyId: id, ...correction }
  const preview = orThrow(await correctionPreview(deed.actor, given))
  expect(preview).toMatchObject({ added: 1, removed: 0, blocks: [{ kind: 'changed' }] })
  for (const [role, words, reason] of [
    ['chief', { ...given, stood: '没有' }, 'wordsNotFound'],
    ['chief', { ...given, storyId: 999 }, 'unknownStory'],
    ['chief', { ...given, storyId: await aFiledStory() }, 'notLive'],
    ['deskHead', given, 'notAllowed'],
  ] as const)
    expect(await correctionPreview(actors[role], words)).toMatchObject({ refusal: { reason } })
  expect(everything()['published']).toEqual(before['published'])
  expect(everything()['corrections']).toEqual(before['corrections'])
})

test('A correction keeps the story’s place in lists and its address', async () => {
  const { id } = await aLiveStory({ body, at: noon - 86_400_000 })
  orThrow(await correctStory(deed, { storyId: id, ...correction }))
  expect(await publishedStory(id)).toMatchObject({
    day: '2018-05-13',
    publishedAt: noon - 86_400_000,
    modifiedAt: deed.at,
  })
})
