import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { log, published, publishedTags, revisions, stories } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { parseHarbinTime } from '#lib/zh/date.ts'
import { aChannel, aFiledStory, aSource, contentWith, deedOf, noon, paragraph } from '../testing.ts'
import { publishStory } from './publish.ts'
import { emergencyRelease } from './review/emergencyRelease.ts'
import { submitStory } from './review/submit.ts'
import { broughtTo, released, reviewing, versionOfText } from './review/testing.ts'

useStore()
const chief = deedOf('chief')

test('The chief puts a released text live: row, tags, state, log and edition in one go', async () => {
  const channel = await aChannel()
  const sourceId = await aSource('冰城日报')
  const content = contentWith({
    shortTitle: '松花江开江',
    tags: ['松花江', '开江'],
    coverSalt: 7,
    body: [paragraph('冰排三块。'), { kind: 'divider' }, paragraph('完')],
  })
  const id = await aFiledStory({ ...content, channelId: channel.id, sourceId })
  await released(id)
  const edition = editionNumber()
  const path = `/${channel.slug}/2018-05-14/${id}`
  expect(await publishStory(chief, { storyId: id })).toEqual({ ok: true, value: { path } })

  const [revision] = await readStore().select().from(revisions).where(eq(revisions.storyId, id))
  const [row] = await readStore().select().from(published).where(eq(published.storyId, id))
  expect(row).toEqual({
    storyId: id,
    revisionId: revision?.id,
    channelId: channel.id,
    publishedAt: noon,
    day: '2018-05-14',
    modifiedAt: null,
    title: '松花江正式开江',
    shortTitle: '松花江开江',
    summary: content.summary,
    sourceName: '冰城日报',
    origin: 'paper',
    coverSalt: 7,
    isBrief: false,
    isDemo: false,
    wordCount: 6,
    content,
  })
  const tags = await readStore().select().from(publishedTags).where(eq(publishedTags.storyId, id))
  expect(tags.map(({ tag, publishedAt }) => [tag, publishedAt])).toEqual(
    expect.arrayContaining([
      ['松花江', noon],
      ['开江', noon],
    ]),
  )
  expect(tags).toHaveLength(2)
  const [story] = await readStore().select().from(stories).where(eq(stories.id, id))
  expect(story?.state).toBe('published')
  const entries = await readStore()
    .select()
    .from(log)
    .where(eq(log.subject, `story:${id}`))
  expect(entries.map(({ action }) => action)).toEqual([
    'fileStory',
    'submitStory',
    'reviewFirst',
    'reviewSecond',
    'proofStory',
    'proofStory',
    'proofStory',
    'releaseStory',
    'publishStory',
  ])
  expect(entries.at(-1)?.details).toEqual({ revision: 1, release: expect.any(Number) })
  expect(editionNumber()).toBeGreaterThan(edition)
})

test.each([
  ['2018-05-13 23:59', '2018-05-13'],
  ['2018-05-14 00:00', '2018-05-14'],
  ['2018-05-14 07:59', '2018-05-14'],
])('A story that goes live at %s in Harbin stands on the page of %s', async (time, day) => {
  const id = await aFiledStory()
  await released(id)
  const { path } = orThrow(
    await publishStory(deedOf('chief', parseHarbinTime(time)), { storyId: id }),
  )
  expect(path.split('/')[2]).toBe(day)
})

describe('The title in lists', () => {
  const fifteen = '字'.repeat(15)
  const fits: [string, string | undefined][] = [
    [fifteen, undefined],
    [`${'字'.repeat(13)}1234`, undefined],
    [`${fifteen}长`, fifteen],
    [fifteen, '短'],
  ]
  test.each(fits)('may be “%s” with the short title “%s”', async (title, shortTitle) => {
    const id = await aFiledStory({ title, shortTitle })
    await released(id)
    expect(await publishStory(chief, { storyId: id })).toMatchObject({ ok: true })
  })
  const tooLong: [string, string | undefined, string][] = [
    [`${fifteen}长`, undefined, '标题有16字，列表里放不下，请另写一条15字以内的短标题。'],
    [fifteen, `${fifteen}长`, '短标题有16字，最多15字，请改短。'],
    [`${fifteen}1`, undefined, '标题有16字，列表里放不下，请另写一条15字以内的短标题。'],
  ]
  test.each(tooLong)(
    'may not be “%s” with the short title “%s”',
    async (title, shortTitle, sentence) => {
      const id = await aFiledStory({ title, shortTitle })
      const before = everything()
      const [version, reason] = [await versionOfText(id), '突发']
      const refusal = { ok: false, refusal: { reason: 'titleTooLong', sentence } }
      expect(await submitStory(reviewing('sender'), { storyId: id, version })).toEqual(refusal)
      expect(await emergencyRelease(chief, { storyId: id, version, reason })).toEqual(refusal)
      expect(everything()).toEqual(before)
    },
  )
})

test('Two chiefs who publish one story at once put it live once', async () => {
  const id = await aFiledStory()
  await released(id)
  const results = await Promise.all([1, 2].map(() => publishStory(chief, { storyId: id })))
  expect(results.map(({ ok }) => ok)).toEqual([true, false])
  expect(await readStore().select().from(published).where(eq(published.storyId, id))).toHaveLength(
    1,
  )
})

test('A 快讯 of 141 字 is refused with a sentence, one of 140 goes live', async () => {
  const brief = (words: number) => ({ isBrief: true, body: [paragraph('字'.repeat(words))] })
  const [tooLong, fits] = [await aFiledStory(brief(141)), await aFiledStory(brief(140))]
  const before = everything()
  const version = await versionOfText(tooLong)
  expect(await submitStory(reviewing('sender'), { storyId: tooLong, version })).toEqual({
    ok: false,
    refusal: {
      reason: 'notFinished',
      sentence: '快讯有141字，最多140字；请删短，或者不作快讯。',
    },
  })
  expect(everything()).toEqual(before)
  await released(fits)
  expect(await publishStory(chief, { storyId: fits })).toMatchObject({ ok: true })
})

test.each(['draft', 'firstReview', 'secondReview', 'finalReview', 'onHold'] as const)(
  'Nobody publishes a text that is in state %s: it was not released',
  async (state) => {
    const id = await aFiledStory()
    await broughtTo(id, state)
    const before = everything()
    expect(await publishStory(chief, { storyId: id })).toMatchObject({
      ok: false,
      refusal: { reason: 'wrongState' },
    })
    expect(everything()).toEqual(before)
  },
)
