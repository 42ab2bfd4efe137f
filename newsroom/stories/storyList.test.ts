import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { stories } from '#db/schema.ts'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import type { Actor } from '../people/actor.ts'
import {
  aChannel,
  actors,
  aFiledStory,
  aLiveStory,
  aSource,
  aWithdrawnStory,
  contentWith,
  correctWords,
  minute,
  noon,
} from '../testing.ts'
import { fileStory } from './file.ts'
import type { StoryState } from './lifecycle.ts'
import type { ListFilter, ListPlace } from './listFilter.ts'
import { countsSince, storyList } from './storyList.ts'

useStore()
const { chief, reporter } = actors
const colleague: Actor = { id: 'another', name: '记者乙', role: 'reporter' }
const total = 100
let [main, other, sourceId] = [{ id: 0, slug: '' }, { id: 0, slug: '' }, 0]

beforeAll(async () => {
  ;[main, other, sourceId] = [await aChannel(), await aChannel(), await aSource()]
  for (let n = 0; n < total; n++) {
    const channelId = n % 3 === 0 ? other.id : main.id
    const title = n % 10 === 0 ? `第${n}次 WiFi 100%_覆盖` : `松花江开江第${n}日`
    // Pairs share a moment: the number decides
    const wanted = { channelId, sourceId, title, at: noon + Math.floor(n / 2) * minute }
    if (n % 5 === 0) await aFiledStory(wanted)
    else if (n % 7 === 0) await aWithdrawnStory(wanted)
    else await aLiveStory(wanted)
  }
  for (let n = 0; n < 3; n++)
    orThrow(
      await fileStory(
        { actor: colleague, at: noon - n * minute },
        { channelId: main.id, sourceId, content: contentWith({ title: `乙的第${n}篇` }) },
      ),
    )
}, 60_000)

const pageOf = async (filter: ListFilter = {}, place: ListPlace | null = null, actor = chief) =>
  orThrow(await storyList(actor, filter, place))

/** All pages from the newest on. */
async function walk(filter: ListFilter, actor = chief) {
  const pages = [await pageOf(filter, null, actor)]
  for (let last = pages[0]; last?.older; last = pages.at(-1))
    pages.push(await pageOf(filter, last.older, actor))
  return pages
}
const idsOf = (pages: { rows: { id: number }[] }[]) =>
  pages.flatMap(({ rows }) => rows.map((r) => r.id))

/** The list as one would sort it out by hand. */
async function byHand({ channel, state, author, from, to }: ListFilter, actor = chief) {
  const day = 86_400_000
  const midnight = noon - day / 2
  const rows = await readStore().select().from(stories)
  const channelId = [main, other].find(({ slug }) => slug === channel)?.id
  return rows
    .filter((row) => !channel || row.channelId === channelId)
    .filter((row) => !state || row.state === state)
    .filter((row) => !author || row.authorId === author)
    .filter((row) => actor.role !== 'reporter' || row.authorId === actor.id)
    .filter((row) => !from || row.changedAt >= midnight + (from > '2018-05-14' ? day : 0))
    .filter((row) => !to || row.changedAt < midnight + (to >= '2018-05-14' ? day : 0))
    .sort((a, b) => b.changedAt - a.changedAt || b.id - a.id)
    .map(({ id }) => id)
}

const filters = fc.record(
  {
    channel: fc.constantFrom('main', 'other', 'nosuch'),
    state: fc.constantFrom('draft', 'published', 'withdrawn'),
    author: fc.constantFrom(reporter.id, colleague.id, 'nobody'),
    from: fc.constantFrom('2018-05-13', '2018-05-14', '2018-05-15'),
    to: fc.constantFrom('2018-05-13', '2018-05-14', '2018-05-15'),
  },
  { requiredKeys: [] },
)
const withSlugs = (filter: Record<string, string>): ListFilter => ({
  ...filter,
  ...(filter['channel'] && {
    channel: { main: main.slug, other: other.slug }[filter['channel']] ?? filter['channel'],
  }),
})

test('However the list is filtered, its pages hold what belongs there, newest first, once', () =>
  fc.assert(
    fc.asyncProperty(filters, async (given) => {
      const filter = withSlugs(given)
      expect(idsOf(await walk(filter))).toEqual(await byHand(filter))
    }),
    { numRuns: 150 },
  ))

test('上一页 leads back over the same pages, whatever the filter', async () => {
  for (const filter of [{}, { state: 'published' as const }, { channel: main.slug }]) {
    const pages = await walk(filter)
    expect(pages.length).toBeGreaterThan(1)
    let page = pages.at(-1)
    for (const before of pages.slice(0, -1).reverse()) {
      page = await pageOf(filter, page?.newer ?? null)
      expect(page.rows).toEqual(before.rows)
    }
    expect(page?.newer).toBeNull()
  }
})

test('Back at the top the first page is whole, also where a newer story has come since', async () => {
  const place = (row: { changedAt: number; id: number } | undefined): ListPlace => ({
    direction: 'newer',
    cursor: { at: row?.changedAt ?? 0, id: row?.id ?? 0 },
  })
  const first = await pageOf()
  expect((await pageOf({}, place(first.rows[5]))).rows).toEqual(first.rows)
  expect((await pageOf({}, place(first.rows[0]))).rows).toEqual(first.rows)
})

test('The first and the last day that a calendar of the desk knows can be asked for', async () => {
  const all = orThrow(await storyList(actors.chief, {})).rows
  const days = { from: '1900-01-01', to: '2199-12-31' } as const
  expect(orThrow(await storyList(actors.chief, days)).rows).toEqual(all)
})

test('A page beyond the end is empty and leads back', async () => {
  const page = await pageOf({}, { direction: 'older', cursor: { at: 1, id: 1 } })
  expect(page).toMatchObject({ rows: [], older: null })
  expect(page.newer).not.toBeNull()
})

describe('Who may see what:', () => {
  test('a reporter sees their own stories, whatever they ask for', async () => {
    expect(idsOf(await walk({}, colleague))).toHaveLength(3)
    expect(idsOf(await walk({ author: reporter.id }, colleague))).toEqual([])
    for (const { authorId } of await rowsOf(await pageOf({}, null, reporter)))
      expect(authorId).toBe(reporter.id)
  })
  test.each(['editor', 'proofreader', 'deskHead', 'chief', 'auditor'] as const)(
    'a person who is %s sees all',
    async (role) => {
      expect((await walk({}, actors[role])).flatMap(({ rows }) => rows)).toHaveLength(total + 3)
    },
  )
  test('an administrator, who has no right over content, sees none', async () => {
    const refusal = { reason: 'notAllowed', sentence: expect.stringMatching(/^您的角色不能/) }
    expect(await storyList(actors.admin, {})).toMatchObject({ ok: false, refusal })
    expect(await countsSince(actors.admin, { since: 0 })).toMatchObject({ ok: false, refusal })
  })
})
const rowsOf = async ({ rows }: { rows: { id: number }[] }) =>
  (await readStore().select().from(stories)).filter(({ id }) => rows.some((row) => row.id === id))

test('Counts of today are those of the states, of what one may see, and no further than asked', async () => {
  const count = async (state: StoryState, actor = chief) =>
    (await byHand({ state, from: '2018-05-14' }, actor)).length
  const since = noon - 720 * minute
  for (const actor of [chief, colleague])
    for (const [state, number] of Object.entries(orThrow(await countsSince(actor, { since }))))
      expect([state, number]).toEqual([state, await count(state as StoryState, actor)])
  expect(orThrow(await countsSince(chief, { since, most: 4 }))).toMatchObject({ published: 4 })
  expect(orThrow(await countsSince(chief, { since: noon + 999 * minute }))).toMatchObject({
    draft: 0,
  })
})

test('The row shows the title, the author and the time as the last verb left them', async () => {
  const { id } = await aLiveStory({ channelId: main.id, sourceId, title: '排冰一块' })
  const row = async () =>
    (await walk({})).flatMap(({ rows }) => rows).find((each) => each.id === id)
  expect(await row()).toMatchObject({ title: '排冰一块', byline: '王记者', state: 'published' })
  await correctWords(id, '排冰一块', '浮冰一块', noon + 500 * minute)
  expect(await row()).toMatchObject({ title: '浮冰一块', changedAt: noon + 500 * minute })
})
