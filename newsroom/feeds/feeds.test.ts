import { beforeAll, describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { escaped } from '#lib/xml.ts'
import { changeSetting } from '../settings/change.ts'
import type { Block } from '../stories/content.ts'
import {
  aChannel,
  aLiveStory,
  aSource,
  correctWords,
  deedOf,
  minute,
  noon,
  paragraph,
  reprintOf,
  withdrawn,
} from '../testing.ts'
import { atomOf } from './atom.ts'
import { bodyHtml } from './bodyHtml.ts'
import { jsonFeedOf } from './jsonFeed.ts'
import { feedLength, mostWords, readFeed } from './published.ts'
import { rssDate, rssOf } from './rss.ts'

useStore()
process.env['SITE_ORIGIN'] = 'https://news.example'
let place = { channelId: 0, sourceId: 0 }
let slug = ''
beforeAll(async () => {
  const channel = await aChannel()
  slug = channel.slug
  place = { channelId: channel.id, sourceId: await aSource('江报') }
})

const feedOf = async (of: { channel?: string; sourceId?: number } = {}) => {
  const feed = await readFeed({ kind: 'feed', format: 'rss', ...of })
  if (!feed) throw new Error('no feed')
  return feed
}
const setText = async (value: 'full' | 'summary') =>
  orThrow(await changeSetting(deedOf('admin'), 'feedText', value))
const allForms = async (of = {}) => {
  const feed = await feedOf(of)
  return [rssOf(feed), atomOf(feed), jsonFeedOf(feed)]
}
const ids = async (of = {}) => (await feedOf(of)).items.map(({ story }) => story.id)

describe('A feed reader', () => {
  test('gets the newest stories of the site, of a channel and of a 稿源, newest first', async () => {
    const other = { channelId: (await aChannel()).id, sourceId: await aSource() }
    const first = (await aLiveStory({ ...place, at: noon - 3 * minute })).id
    const second = (await aLiveStory({ ...other, at: noon - 2 * minute })).id
    const third = (await aLiveStory({ ...place, at: noon - minute })).id
    expect(await ids()).toEqual([third, second, first])
    expect(await ids({ channel: slug })).toEqual([third, first])
    expect(await ids({ sourceId: other.sourceId })).toEqual([second])
    expect((await feedOf({ sourceId: place.sourceId })).title).toContain('江报')
    expect(await readFeed({ kind: 'feed', format: 'rss', channel: 'nosuch' })).toBeNull()
    expect(await readFeed({ kind: 'feed', format: 'rss', sourceId: 999 })).toBeNull()
  })

  test('has no word of a 稿源 that only a draft names', async () => {
    const draftOnly = await aSource('未刊报')
    expect(await readFeed({ kind: 'feed', format: 'rss', sourceId: draftOnly })).toBeNull()
  })

  test('sees a corrected story change, and reads the correction first', async () => {
    const words = '冰排一块接着一块'
    const { id } = await aLiveStory({ ...place, body: [paragraph(`江面${words}。`)] })
    const before = await feedOf({ channel: slug })
    await correctWords(id, words, '浮冰一块接着一块', noon + minute)
    const after = await feedOf({ channel: slug })
    expect(after.updatedAt).toBe(noon + minute)
    expect(after.updatedAt).toBeGreaterThan(before.updatedAt)
    expect(rssOf(after).match(/<guid.*?<\/guid>/g)).toEqual(
      rssOf(before).match(/<guid.*?<\/guid>/g),
    )
    for (const form of [rssOf(after), atomOf(after), jsonFeedOf(after)]) {
      expect(form).toContain(`更正（2018-05-14 12:01）：原文“${words}”应为“浮冰`)
      expect(form).toContain('2018-05-14T12:01:00+08:00')
    }
  })

  test('loses a withdrawn story at once, in every form', async () => {
    const { id } = await aLiveStory({ ...place, title: '要撤下的稿件', at: noon + 2 * minute })
    expect((await allForms()).every((form) => form.includes('要撤下的稿件'))).toBe(true)
    await withdrawn(id)
    for (const of of [{}, { channel: slug }, { sourceId: place.sourceId }])
      expect((await allForms(of)).join()).not.toContain('要撤下的稿件')
  })

  test('gets whole texts or summaries, as the setting says; of a reprint never the text', async () => {
    const body = [paragraph('这一句只在正文里。')]
    await aLiveStory({ ...place, body, at: noon + 3 * minute })
    expect((await allForms()).every((form) => form.includes('这一句只在正文里'))).toBe(true)
    await setText('summary')
    expect((await allForms()).join()).not.toContain('这一句只在正文里')
    await setText('full')
    const agency = await aSource('通讯社', { class: 'partner' })
    const reprint = reprintOf({ body: [paragraph('转载的正文。')] })
    const { id } = await aLiveStory({
      ...place,
      ...reprint,
      sourceId: agency,
      at: noon + 4 * minute,
    })
    expect((await ids())[0]).toBe(id)
    expect((await allForms()).join()).not.toContain('转载的正文')
  })

  test('gets at most thirty stories, and no more whole texts than a bound', async () => {
    const { id: channelId, slug: channel } = await aChannel()
    const body = [paragraph('字'.repeat(mostWords / 8))]
    for (let n = 0; n <= feedLength; n += 1)
      await aLiveStory({ ...place, channelId, at: noon + n * minute, ...(n > 20 && { body }) })
    const { items } = await feedOf({ channel })
    expect(items).toHaveLength(feedLength)
    expect(items.slice(0, 8).every(({ isWhole }) => isWhole)).toBe(true)
    expect(items.slice(8).some(({ isWhole }) => isWhole)).toBe(false)
  })

  test('gets whole texts though long reprints, told by their summaries, stand before them', async () => {
    const { id: channelId, slug: channel } = await aChannel()
    const { id } = await aLiveStory({ ...place, channelId })
    const agency = await aSource('长稿社', { class: 'partner' })
    const reprint = reprintOf({ body: [paragraph('字'.repeat(mostWords - 1))] })
    for (const at of [noon + minute, noon + 2 * minute])
      await aLiveStory({ ...reprint, sourceId: agency, channelId, at })
    const { items } = await feedOf({ channel })
    expect(items.map(({ story, isWhole }) => isWhole && story.id)).toEqual([false, false, id])
  })
})

test('Every block of a story becomes plain HTML with whole addresses', () => {
  const text = [
    { text: '见<此>', href: '/contact' },
    { text: '重', dots: true as const },
  ]
  const runs = '<a href="https://news.example/contact">见&lt;此&gt;</a><em>重</em>'
  const blocks: Block[] = [
    { kind: 'paragraph', text },
    { kind: 'leadIn', lead: '钱', text },
    { kind: 'subhead', lines: ['一', '二'] },
    { kind: 'quote', text: '话', by: '人' },
    { kind: 'list', ordered: true, items: [text] },
    { kind: 'table', caption: '表', head: ['甲', '乙'], rows: [['1', '2']] },
    { kind: 'numbers', items: [{ value: '3', unit: '万', label: '数' }] },
    { kind: 'figure', cover: { salt: 7 }, caption: '图', credit: '签' },
    { kind: 'note', title: '记', text },
    { kind: 'divider' },
  ]
  expect(bodyHtml(blocks, { hue: 'guonei', id: 12 })).toBe(
    `<p>${runs}</p><p>——<b>钱</b>${runs}</p><h2>一<br>二</h2>` +
      '<blockquote><p>话</p><p>——人</p></blockquote>' +
      `<ol><li>${runs}</li></ol><table><caption>表</caption><thead><tr><th>甲</th><th>乙</th></tr></thead>` +
      '<tbody><tr><td>1</td><td>2</td></tr></tbody></table><ul><li>数：3万</li></ul>' +
      '<figure><img src="https://news.example/covers/1/guonei-12-7-L.svg" alt="" width="600" height="400">' +
      `<figcaption>图 签</figcaption></figure><aside><p><b>记</b></p><p>${runs}</p></aside><hr>`,
  )
})

test.each([
  [noon, 'Mon, 14 May 2018 12:00:00 +0800'],
  [0, 'Thu, 01 Jan 1970 08:00:00 +0800'],
  [Date.UTC(2018, 11, 31, 16), 'Tue, 01 Jan 2019 00:00:00 +0800'],
])('The time %d is written by Harbin’s clock in RFC 822: %s', (ms, text) => {
  expect(rssDate(ms)).toBe(text)
})

test('What XML has no place for is left out; its marks are written as references', () => {
  expect(escaped('a<b>&"c"\u0000\u0008\uffff\ud800江😀')).toBe('a&lt;b&gt;&amp;&quot;c&quot;江😀')
})
