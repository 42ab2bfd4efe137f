import { beforeAll, describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { type Address, pathOf } from './addresses.ts'
import { writeStaticPage } from './pages/write.ts'
import { addRedirect } from './redirects/add.ts'
import { type Meaning, resolve } from './resolve.ts'
import { latestStories } from './stories/published.ts'
import {
  aChannel,
  aFiledStory,
  aLiveStory,
  aSource,
  aWithdrawnStory,
  deedOf,
  paragraph,
} from './testing.ts'

useStore()

/** Numbers of stories: 1 is live, 2 withdrawn, 3 a draft; all of `bcxw` on 2018-05-14. */
beforeAll(async () => {
  const { id: channelId } = await aChannel({ slug: 'bcxw' })
  await aChannel({ slug: 'guoji' })
  const place = { channelId, sourceId: await aSource() }
  expect([(await aLiveStory(place)).id, (await aWithdrawnStory(place)).id]).toEqual([1, 2])
  expect(await aFiledStory(place)).toBe(3)
  const moves = [
    ['/bcxw/content/2018-05/14/content_1.htm', '/bcxw/2018-05-14/1'],
    ['/oldfolder/', '/bcxw'],
    ['/old', '/older'],
    ['/older', '/guoji?before=9-9'],
    ['/about', '/bcxw'],
    ['/contact', '/about'],
    ['/bcxw/2018-05-14/2', '/bcxw'],
    ['/bcxw/2018-05-14/99', '/guoji'],
  ]
  for (const [fromPath = '', toPath = ''] of moves)
    orThrow(await addRedirect(deedOf('admin'), { fromPath, toPath }))
  // After the move of its address, which is refused once the page is there
  const page = { slug: 'about', title: '关于', summary: '我们', body: [paragraph('报社。')] }
  orThrow(await writeStaticPage(deedOf('admin'), page))
})

const meaningOf = (url: string): Promise<Meaning> => {
  const [path = '', query] = url.split('?')
  return resolve(path, new URLSearchParams(query))
}
const story = { channel: 'bcxw', day: '2018-05-14', id: 1 }

describe('A reader is shown', () => {
  test.each([
    ['/', { kind: 'front' }],
    ['/?utm_source=wx', { kind: 'front' }],
    ['/bcxw', { kind: 'channel', channel: 'bcxw' }],
    ['/guoji', { kind: 'channel', channel: 'guoji' }],
    ['/bcxw/2018-05-14', { kind: 'day', channel: 'bcxw', day: '2018-05-14' }],
    ['/bcxw/2018-05-14/1', { kind: 'story', ...story }],
    ['/bcxw/2018-05-14/1?x=1', { kind: 'story', ...story }],
    ['/corrections', { kind: 'corrections' }],
    ['/about', { kind: 'staticPage', slug: 'about' }],
  ])('%s', async (url, address) => {
    expect(await meaningOf(url)).toEqual({ kind: 'show', address })
  })
})

describe('A reader is led to the true address', () => {
  test.each([
    ['/guoji/2018-05-14/1', '/bcxw/2018-05-14/1'],
    ['/nosuch/2018-05-14/1', '/bcxw/2018-05-14/1'],
    ['/bcxw/2018-05-13/1', '/bcxw/2018-05-14/1'],
    ['/guoji/2018-05-13/1/', '/bcxw/2018-05-14/1'],
    ['/bcxw/2018-05-14/1/', '/bcxw/2018-05-14/1'],
    ['/bcxw/2018-05-14/1///', '/bcxw/2018-05-14/1'],
    ['/bcxw/2018-05-14/', '/bcxw/2018-05-14'],
    ['/bcxw/', '/bcxw'],
    ['/guoji?before=9-1', '/guoji'],
    ['/guoji//?before=9-1&x=1', '/guoji'],
    ['/corrections?before=9-1', '/corrections'],
    ['/bcxw?before=9999999999999-1', '/bcxw'],
    ['/about/', '/about'],
    ['/corrections/', '/corrections'],
    ['//', '/'],
    ['///', '/'],
    ['/bcxw/content/2018-05/14/content_1.htm', '/bcxw/2018-05-14/1'],
    ['/bcxw/content/2018-05/14/content_1.htm?from=wx', '/bcxw/2018-05-14/1'],
    ['/oldfolder', '/bcxw'],
    ['/oldfolder/', '/bcxw'],
    ['/old', '/guoji?before=9-9'],
    ['/older', '/guoji?before=9-9'],
    ['/contact', '/about'],
    ['/bcxw/2018-05-14/99', '/guoji'],
    ['/bcxw/content/2018-05/14/content_1_2.htm', '/bcxw/2018-05-14/1'],
    ['/bcxw/content/2018-05/14/content_4711.htm', '/bcxw/2018-05-14'],
    ['/bcxw/content/2018-05/14/node_2.htm', '/bcxw/2018-05-14'],
    ['/bcxw/content/2018-05/14/', '/bcxw/2018-05-14'],
    ['/bcxw/content/2018-05/13/node_2.htm', '/bcxw'],
    ['/bcxw/node_3.htm', '/bcxw'],
    ['/bcxw/index.html', '/bcxw'],
  ])('from %s', async (url, to) => {
    expect(await meaningOf(url)).toMatchObject({ kind: 'moved', to })
  })
})

describe('A reader who goes on in a list', () => {
  test('is shown what follows a story that is live', async () => {
    const [live] = await latestStories(1)
    const before = { at: live?.publishedAt ?? 0, id: live?.id ?? 0 }
    const address: Address = { kind: 'channel', channel: 'bcxw', before }
    expect(await meaningOf(pathOf(address))).toEqual({ kind: 'show', address })
  })

  test('is led to the next newer story’s place where theirs is gone', async () => {
    const [live] = await latestStories(1)
    const before = { at: live?.publishedAt ?? 0, id: live?.id ?? 0 }
    const to = pathOf({ kind: 'channel', channel: 'bcxw', before })
    expect(await meaningOf('/bcxw?before=9-1')).toEqual({ kind: 'moved', to })
    expect(await meaningOf('/bcxw//?before=9-1&x=1')).toEqual({ kind: 'moved', to })
  })
})

describe('A reader learns that a story was withdrawn', () => {
  test.each([
    '/bcxw/2018-05-14/2',
    '/bcxw/2018-05-14/2/',
    '/guoji/2018-05-14/2',
    '/nosuch/2000-01-01/2',
  ])('at %s', async (url) => {
    expect(await meaningOf(url)).toEqual({ kind: 'withdrawn' })
  })
})

describe('There is nothing', () => {
  test.each([
    '/nosuch',
    '/nosuch/',
    '/admin',
    '/internal/missing',
    '/search/suggest/more',
    '/copyright',
    '/copyright/',
    '/bcxw/2018-05-13',
    '/guoji/2018-05-14',
    '/nosuch/2018-05-14',
    '/bcxw/2018-02-30',
    '/bcxw/2018-05-14/3',
    '/bcxw/2018-05-14/4',
    '/bcxw/2018-05-14/0',
    '/bcxw/2018-05-14/01',
    '/bcxw/2018-05-14/999999999999999',
    '/bcxw?before=x',
    '/bcxw?before=01-1',
    '/bcxw/?before=x',
    '/corrections?before=1',
    '/BCXW',
    '/bcxw/../about',
    '/%62cxw',
    '/bcxw%00',
    '//bcxw',
    '/OLD',
    '',
    `/${'x'.repeat(2_000)}`,
    `/${'/'.repeat(2_000)}x`,
  ])('at %s', async (url) => {
    expect(await meaningOf(url)).toEqual({ kind: 'unknown' })
  })
})

describe('A search', () => {
  test.each(['/search', '/search?q=%E5%88%9B%E5%9F%8E&order=newest'])(
    'is shown at %s',
    async (url) => {
      expect(await meaningOf(url)).toMatchObject({ kind: 'show', address: { kind: 'search' } })
    },
  )

  test.each([
    ['/search?utm_source=x', '/search'],
    ['/search?order=newest&q=a&channel=', '/search?q=a&order=newest'],
    ['/search?q=a&page=01', '/search?q=a'],
    ['/search/?q=a', '/search?q=a'],
  ])('%s moves to its one address', async (url, to) => {
    expect(await meaningOf(url)).toEqual({ kind: 'moved', to })
  })
})
