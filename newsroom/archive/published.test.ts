import { beforeAll, describe, expect, test } from 'vitest'
import { looking, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { pathOf } from '../addresses.ts'
import { daysOfPeriod, listHref } from '../archiveAddresses.ts'
import { resolve } from '../resolve.ts'
import { changeSource } from '../sources/change.ts'
import {
  aChannel,
  aLiveStory,
  aSource,
  correctWords,
  deedOf,
  minute,
  noon,
  withdrawn,
} from '../testing.ts'
import {
  daysWithStories,
  edgeDaysOf,
  placeInList,
  sourcesInUse,
  storiesOfAuthor,
  storiesOfSource,
  storiesWithTag,
} from './published.ts'

const { file } = useStore()
const day = 24 * 60 * minute
let place = { channelId: 0, sourceId: 0 }
let channel = ''
beforeAll(async () => {
  const made = await aChannel()
  channel = made.slug
  place = { channelId: made.id, sourceId: await aSource('江报') }
})

const meaning = (path: string, query = '') => resolve(path, new URLSearchParams(query))
const credits = (...bylines: string[]) => ({ bylines, editor: '李编辑' })
const ids = (lines: { id: number }[]) => lines.map(({ id }) => id)

describe('A reader finds', () => {
  test('the stories of a 稿源, of an author and with a tag, newest first, page by page', async () => {
    const made: number[] = []
    for (let n = 0; n < 5; n += 1) {
      const part = { credits: credits('赵一', '钱二', '赵一'), tags: ['江/桥 50%'] }
      made.unshift((await aLiveStory({ ...place, ...part, at: noon + (n % 3) * minute })).id)
    }
    const byTime = ids(await storiesOfSource(place.sourceId, 9))
    expect([...byTime].sort()).toEqual([...made].sort())
    expect(ids(await storiesOfAuthor('赵一', 9))).toEqual(byTime)
    expect(ids(await storiesOfAuthor('钱二', 9))).toEqual(byTime)
    const first = await storiesWithTag('江/桥 50%', 2)
    const last = first.at(-1)
    const before = { at: last?.publishedAt ?? 0, id: last?.id ?? 0 }
    const rest = await storiesWithTag('江/桥 50%', 9, before)
    expect(ids([...first, ...rest])).toEqual(byTime)
    const list = { kind: 'tag' as const, tag: '江/桥 50%', before }
    expect(await meaning(...(pathOf(list).split('?') as [string, string]))).toEqual({
      kind: 'show',
      address: list,
    })
  })

  test('a 稿源 by the name under which its newest story was published, whatever the desk calls it now', async () => {
    const sourceId = await aSource('旧名报')
    await aLiveStory({ ...place, sourceId })
    const named = async () => (await sourcesInUse(99)).find(({ id }) => id === sourceId)?.name
    const renamed = { sourceId, name: '新名报', class: 'paper' as const, reason: '改名' }
    orThrow(await changeSource(deedOf('admin'), renamed))
    expect(await named()).toBe('旧名报')
    await aLiveStory({ ...place, sourceId, at: noon + minute })
    expect(await named()).toBe('新名报')
  })

  test('each list under one spelling of its address', async () => {
    await aLiveStory({ ...place, tags: ['冰雪'], credits: credits('孙三') })
    const address = { kind: 'tag' as const, tag: '冰雪' }
    const path = pathOf(address)
    expect(path).toBe('/tag/%E5%86%B0%E9%9B%AA')
    expect(await meaning(path)).toEqual({ kind: 'show', address })
    for (const other of [path.toLowerCase(), '/tag/冰%E9%9B%AA'])
      expect(await meaning(other)).toEqual({ kind: 'moved', to: path })
    expect(new URL(listHref('tag', '冰雪'), 'https://a.example').pathname).toBe(path)
    expect(new URL(listHref('tag', 'a/b? #%.'), 'https://a.example').pathname).toBe(
      pathOf({ kind: 'tag', tag: 'a/b? #%.' }),
    )
  })

  test('a list as long as anything stands in it, and where it goes on after a withdrawal', async () => {
    const part = { tags: ['一时'], credits: credits('李四') }
    const older = await aLiveStory({ ...place, ...part, at: noon })
    const newer = await aLiveStory({ ...place, ...part, at: noon + minute })
    const before = { at: noon, id: older.id }
    await withdrawn(older.id)
    expect(await placeInList({ kind: 'tag', key: '一时' }, before)).toEqual({
      at: noon + minute,
      id: newer.id,
    })
    await withdrawn(newer.id)
    for (const path of ['/tag/一时', '/author/李四'].map(encodeURI))
      expect(await meaning(path)).toEqual({ kind: 'unknown' })
    expect(await meaning('/source/999')).toEqual({ kind: 'unknown' })
    expect(await storiesOfAuthor('李四', 9)).toEqual([])
  })

  test('an author whom a correction has put right', async () => {
    const words = '冰排一块'
    const { id } = await aLiveStory({ ...place, credits: credits('周五') })
    await correctWords(id, words, '浮冰一块')
    expect(ids(await storiesOfAuthor('周五', 9))).toEqual([id])
    expect(
      ids(await storiesOfSource(place.sourceId, 99)).filter((each) => each === id),
    ).toHaveLength(1)
  })
})

test('A channel’s calendar counts its live stories by the day', async () => {
  const { id: channelId, slug } = await aChannel()
  const at = { ...place, channelId }
  for (const days of [0, 0, 1, 40]) await aLiveStory({ ...at, at: noon - days * day })
  const gone = await aLiveStory({ ...at, at: noon - 2 * day })
  await withdrawn(gone.id)
  expect(await daysWithStories(channelId, daysOfPeriod('2018-05'))).toEqual([
    { day: '2018-05-13', stories: 1 },
    { day: '2018-05-14', stories: 2 },
  ])
  expect(await daysWithStories(channelId, daysOfPeriod('2018'))).toHaveLength(3)
  expect(await edgeDaysOf(channelId)).toEqual({ first: '2018-04-04', last: '2018-05-14' })
  for (const period of ['2018', '2018-04', '2018-05'])
    expect(await meaning(`/${slug}/${period}`)).toEqual({
      kind: 'show',
      address: { kind: 'calendar', channel: slug, period },
    })
  for (const path of [`/${slug}/2017`, `/${slug}/2018-06`, '/nosuch/2018', `/${slug}/2018-13`])
    expect(await meaning(path)).toEqual({ kind: 'unknown' })
  expect(await meaning(`/${channel}/2018/`)).toEqual({ kind: 'moved', to: `/${channel}/2018` })
})

test('What the lists are made of is what a count of all live stories says', () => {
  looking(file, (store) => {
    const rows = (sql: string) => store.prepare(sql).raw().all()
    expect(rows('SELECT channel_id, day, stories FROM published_days ORDER BY 1, 2')).toEqual(
      rows('SELECT channel_id, day, count(*) FROM published GROUP BY 1, 2 ORDER BY 1, 2'),
    )
    expect(
      rows('SELECT story_id, source_id, published_at FROM published_sources ORDER BY 1'),
    ).toEqual(
      rows(
        'SELECT p.story_id, source_id, published_at FROM published p JOIN revisions r ON r.id = revision_id ORDER BY 1',
      ),
    )
    expect(rows('SELECT count(*) FROM published_authors')).toEqual(
      rows(
        "SELECT count(*) FROM (SELECT DISTINCT story_id, value FROM published, json_each(content, '$.credits.bylines'))",
      ),
    )
  })
})

test.each([
  ['2018', '2018-01-01', '2018-12-31'],
  ['2018-02', '2018-02-01', '2018-02-28'],
  ['2018-12', '2018-12-01', '2018-12-31'],
  ['2199-12', '2199-12-01', '2199-12-31'],
])('The period %s is from %s to %s', (period, first, last) => {
  expect(daysOfPeriod(period)).toEqual({ first, last })
})
