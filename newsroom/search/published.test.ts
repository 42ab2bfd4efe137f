import { describe, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { published, searchSynonyms } from '#db/schema.ts'
import { useDemoStore } from '#db/seed/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { parseHarbinTime } from '#lib/zh/date.ts'
import { aChannel, aLiveStory, aSource, deedOf, paragraph, withdrawn } from '../testing.ts'
import { addSynonyms, mostGroups } from './addSynonyms.ts'
import type { MarkedRun } from './marks.ts'
import { allSynonyms } from './onDesk.ts'
import type { SearchPlace } from './place.ts'
import { searchStories } from './published.ts'
import { removeSynonyms } from './removeSynonyms.ts'
import { suggestSearches } from './suggest.ts'
import { marks } from './tokens.ts'

useDemoStore()

async function results(typed: string, place: Partial<SearchPlace> = {}) {
  const answer = await searchStories(typed, place, '2018-05-14')
  if (answer.kind === 'refused') throw new Error(answer.sentence)
  return answer
}
const titlesOf = async (typed: string, place: Partial<SearchPlace> = {}) =>
  (await results(typed, place)).hits.map(({ title }) => title)
const marked = (runs: readonly MarkedRun[]) =>
  runs.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

describe('A reader who searches', () => {
  test('finds the lead story by its words, marked in headline and text, in either script', async () => {
    for (const typed of ['创城工作', '創城工作', '创 城工作'.replace(' ', '\u200b')]) {
      const [first] = (await results(typed)).hits
      expect(marked(first?.headline ?? [])).toBe('把[创城工作]打造成群众满意工程')
    }
    const [first] = (await results('3200余万元')).hits
    expect(marked(first?.snippet ?? [])).toContain('[3200余万元]')
  })

  test('gets the newest first where they ask for it', async () => {
    const { hits } = await results('松花江', { order: 'newest' })
    const times = hits.map(({ publishedAt }) => publishedAt)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(times.length).toBeGreaterThan(5)
  })

  test('sees in the side column what each choice would leave, and gets it', async () => {
    const { facets, count } = await results('创城')
    expect(facets.channels.reduce((sum, each) => sum + each.count, 0)).toBe(count.number)
    for (const { slug, count: left } of facets.channels) {
      const chosen = await results('创城', { channel: slug })
      expect(chosen.count.number).toBe(left)
      expect(new Set(chosen.hits.map(({ channel }) => channel))).toEqual(new Set([slug]))
      // What the other channels would give stays to be seen
      expect(chosen.facets.channels.map(({ slug: each }) => each)).toEqual(
        facets.channels.map(({ slug: each }) => each),
      )
    }
    for (const { name, count: left } of facets.sources)
      expect((await results('创城', { source: name })).count.number).toBe(left)
    for (const { part, count: left } of facets.parts)
      expect((await results('创城', { part })).count.number).toBe(left)
    for (const { span, count: left } of facets.spans)
      expect((await results('创城', { span })).count.number).toBe(left)
  })

  test('sees no story of another source, though both names have one sign in the index', async () => {
    const [mine, other] = ['湖霜川西报', '冰云冬东报']
    expect(marks.source(mine)).toBe(marks.source(other))
    await aLiveStory({ title: '同号甲篇', sourceId: await aSource(mine) })
    await aLiveStory({ title: '同号乙篇', sourceId: await aSource(other) })
    expect(await titlesOf('同号', { source: mine })).toEqual(['同号甲篇'])
    expect((await results('同号', { source: other })).count.number).toBe(1)
  })

  test('sees how the results lie in time: twelve months, the chosen ones marked', async () => {
    const { facets } = await results('创城', { span: 'quarter' })
    expect(facets.histogram).toHaveLength(12)
    expect(facets.histogram.at(0)).toEqual({ label: '2017-06', count: 0, isChosen: false })
    expect(facets.histogram.at(-1)).toMatchObject({ label: '2018-05', isChosen: true })
    expect(facets.histogram.filter(({ isChosen }) => isChosen)).toHaveLength(4)
  })

  test('is offered the years of an archive that has several, and gets the one chosen', async () => {
    const place = { channelId: (await aChannel()).id, sourceId: await aSource() }
    for (const year of [2016, 2016, 2015, 2017])
      await aLiveStory({
        ...place,
        title: '冰灯会年年有',
        at: parseHarbinTime(`${year}-12-31 23:59`),
      })
    const yearsIn = ({ facets }: Awaited<ReturnType<typeof results>>) =>
      facets.spans.slice(3).map(({ span, count, isChosen }) => [span, count, isChosen])
    expect(yearsIn(await results('冰灯会年年有'))).toEqual([
      ['2017', 1, false],
      ['2016', 2, false],
      ['2015', 1, false],
    ])
    const chosen = await results('冰灯会年年有', { span: '2016' })
    expect(chosen.hits.map(({ day }) => day)).toEqual(['2016-12-31', '2016-12-31'])
    expect(yearsIn(chosen).map(([, , isChosen]) => isChosen)).toEqual([false, true, false])
    expect(chosen.facets.histogram.filter(({ isChosen }) => isChosen)).toMatchObject([
      { label: '2016', count: 2 },
    ])
    const both = await results('冰灯会年年有 日期:2015..2016', { span: '2016' })
    expect(both.count.number).toBe(2)
    expect((await results('冰灯会年年有 日期:2015', { span: '2016' })).hits).toEqual([])
    expect(yearsIn(await results('创城'))).toEqual([])
  })

  test('asks for days, a channel, an author, a source, and leaves words out', async () => {
    expect(await titlesOf('公交 -扫码')).not.toContain('周边区县乘公交车也可手机扫码支付')
    const { hits } = await results('作者:赵川 频道:冰城')
    expect(hits.length).toBeGreaterThan(0)
    expect(new Set(hits.map(({ channel }) => channel))).toEqual(new Set(['bcxw']))
    const ofDay = await results('日期:2018-05-14')
    expect(new Set(ofDay.hits.map(({ day }) => day))).toEqual(new Set(['2018-05-14']))
    const rows = await readStore().select().from(published)
    expect(ofDay.count.number).toBe(rows.filter(({ day }) => day === '2018-05-14').length)
    expect(await titlesOf('频道:没有的')).toEqual([])
  })

  test('is helped where nothing has all of the words: results say that they are relaxed', async () => {
    const strict = await results('企鹅')
    expect(strict.isRelaxed).toBe(false)
    const { isRelaxed, hits } = await results('企鹅称体重')
    expect(isRelaxed).toBe(true)
    expect(hits[0]?.title).toBe('企鹅排队过秤 饲养员拿鱼开路')
    expect((await results('“企鹅称体重”')).hits).toEqual([])
  })

  test('is asked whether they meant a name that sounds alike', async () => {
    expect((await results('香房区')).sameSound).toBe('香坊区')
    expect((await results('香房区 创城')).sameSound).toBe('香坊区 创城')
    expect((await results('香坊区')).sameSound).toBeNull()
    expect((await results('来源:香房区 香房区')).sameSound).toBeNull()
    expect((await results('-作者:香房区 香房区')).sameSound).toBe('-作者:香房区 香坊区')
  })

  test('turns pages that do not overlap, and comes to their end', async () => {
    const { pages, count } = await results('的')
    const ids: number[] = []
    for (let page = 1; page <= pages; page += 1)
      ids.push(...(await results('的', { page })).hits.map(({ id }) => id))
    expect(new Set(ids).size).toBe(count.number)
    expect(ids).toHaveLength(count.number)
    expect((await results('的', { page: 999 })).page).toBe(pages)
  })

  test('does not find a withdrawn story, from the moment of its withdrawal', async () => {
    const { id } = await aLiveStory({ title: '临时摊位试行' })
    expect(await titlesOf('临时摊位试行')).toEqual(['临时摊位试行'])
    await withdrawn(id)
    expect(await titlesOf('“临时摊位试行”')).toEqual([])
    expect((await suggestSearches('临时摊')).map(({ text }) => text)).toEqual([])
  })
})

test('Many stories of one minute are all found, in the order in which they came', async () => {
  const at = parseHarbinTime('2001-01-01 00:00')
  const place = { channelId: (await aChannel()).id, sourceId: await aSource() }
  for (let number = 1; number <= 5; number += 1)
    await aLiveStory({ ...place, at, title: `旧报纸第${number}篇` })
  await aLiveStory({ ...place, at: at + 60_000, title: '旧报纸第6篇' })
  expect(await titlesOf('旧报纸 日期:2001-01-01', { order: 'newest' })).toEqual(
    [6, 5, 4, 3, 2, 1].map((number) => `旧报纸第${number}篇`),
  )
})

describe('Synonyms', () => {
  test('are kept at the desk: from then on readers find one by the other, until they are removed', async () => {
    await aLiveStory({ title: '哈尔滨冰雪季', body: [paragraph('哈尔滨的冰雪季开幕。')] })
    expect(await titlesOf('“哈市冰雪季”')).toEqual([])
    const edition = editionNumber()
    const { id } = orThrow(await addSynonyms(deedOf('chief'), { words: ['哈市', '哈尔滨'] }))
    expect(editionNumber()).toBe(edition + 1)
    const found = await results('哈市冰雪季')
    expect(found.isRelaxed).toBe(false)
    expect(marked(found.hits[0]?.headline ?? [])).toBe('[哈尔滨冰雪季]')
    expect(await titlesOf('“哈市冰雪季”')).toEqual([])
    orThrow(await removeSynonyms(deedOf('chief'), { id }))
    expect((await results('哈市冰雪季')).isRelaxed).toBe(true)
  })

  test('are kept up to a thousand groups: each query asks them all', async () => {
    const number = (await allSynonyms()).length
    await transact(async (tx) => {
      for (let at = number; at < mostGroups; at += 1)
        await tx.insert(searchSynonyms).values({ words: [`甲${at}`, `乙${at}`], changedAt: at })
    })
    const words = ['哈市', '哈尔滨']
    expect(await addSynonyms(deedOf('chief'), { words })).toMatchObject({
      refusal: { reason: 'tooMany', sentence: expect.stringContaining('1000组') },
    })
    await transact((tx) => tx.delete(searchSynonyms))
    orThrow(await addSynonyms(deedOf('chief'), { words }))
    await transact((tx) => tx.delete(searchSynonyms))
  })

  test.each([
    [['哈市']],
    [['哈市', '哈市']],
    [['哈市', '哈 市']],
    [['哈', '哈尔滨']],
    [['哈市，哈', '哈尔滨']],
    [['', '哈尔滨']],
  ])('are refused where they could not be found or are one word: %j', async (words) => {
    const result = await addSynonyms(deedOf('chief'), { words })
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'badValue' } })
    expect(result.ok || result.refusal.sentence).toMatch(/\p{Script=Han}.*。$/u)
  })
})

describe('Suggestions', () => {
  test.each([
    ['haerbin', '哈尔滨'],
    ['heb', '哈尔滨'],
    ['xiangfang', '香坊区'],
    ['ha er bin', '哈尔滨'],
    ['香坊', '香坊区'],
    ['創', '创城'],
    ['songhuajiang', '松花江'],
  ])('of %s have %s, and are fewer than eight', async (typed, wanted) => {
    const suggestions = await suggestSearches(typed)
    expect(suggestions.map(({ text }) => text)).toContain(wanted)
    expect(suggestions.length).toBeLessThan(8)
  })
  test.each(['', ' ', '，', 'x', '字'.repeat(30)])('of %j are none or few', async (typed) => {
    expect((await suggestSearches(typed)).length).toBeLessThan(8)
  })
})
