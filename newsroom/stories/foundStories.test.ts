import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { deskIndexDue, published, stories } from '#db/schema.ts'
import { looking, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { dayOf } from '#lib/zh/date.ts'
import { foldText } from '#lib/zh/segments.ts'
import { foundAmong } from '../search/desk/among.ts'
import { rebuildDeskIndex, takeInDue } from '../search/desk/due.ts'
import { deskWindowStatements } from '../search/desk/window.ts'
import { deskIndex } from '../search/indexes.ts'
import { stretchesOf, wholeIndex } from '../search/testing.ts'
import {
  aChannel,
  actors,
  aFiledStory,
  aLiveStory,
  aSource,
  aStartedStory,
  aWithdrawnStory,
  contentWith,
  correctWords,
  deedOf,
  minute,
  noon,
  paragraph,
  saveOf,
} from '../testing.ts'
import { openStory } from './atWork.ts'
import { plainText } from './content.ts'
import { fileStory } from './file.ts'
import { type FoundPage, foundStories } from './foundStories.ts'
import type { FoundPlace, ListFilter } from './listFilter.ts'
import { latestRevision } from './revision.ts'
import { saveDraft } from './saveDraft.ts'
import { takeDownAll } from './withdraw/takeDown.ts'
import { workingText } from './workingText.ts'

const { file } = useStore()
const colleague = { id: 'another', name: '记者乙', role: 'reporter' } as const
const first: FoundPlace = { page: 1, before: null }
const total = 90
let [main, other, sourceId] = [{ id: 0, slug: '' }, { id: 0, slug: '' }, 0]

const find = async (text: string, filter: ListFilter = {}, actor = actors.chief, place = first) =>
  orThrow(await foundStories(actor, { ...filter, text }, place))
const idsIn = ({ rows }: FoundPage) => rows.map(({ id }) => id)

/** All that a query finds, page after page. */
async function all(text: string, filter: ListFilter = {}, actor = actors.chief) {
  const ids: number[] = []
  for (let place: FoundPlace | null = first; place; ) {
    const page: FoundPage = await find(text, filter, actor, place)
    ids.push(...idsIn(page))
    place = page.older
  }
  return ids
}

beforeAll(async () => {
  ;[main, other, sourceId] = [await aChannel(), await aChannel(), await aSource()]
  for (let n = 0; n < total; n++) {
    const wanted = {
      channelId: n % 3 === 0 ? other.id : main.id,
      sourceId,
      title: n % 10 === 0 ? `第${n}次 WiFi 覆盖` : `松花江开江第${n}日`,
      body: [
        paragraph(`江面上的冰排${n % 4 === 0 ? '一块接着一块' : '已经流完'}，市民${n}人观看。`),
      ],
      at: noon + n * minute,
    }
    if (n % 5 === 0) await aFiledStory(wanted)
    else if (n % 7 === 0) await aWithdrawnStory(wanted)
    else if (n % 11 === 0) {
      const { id } = await aLiveStory(wanted)
      await correctWords(id, `市民${n}人`, `居民${n}人`, noon + (n + 200) * minute)
    } else await aLiveStory(wanted)
  }
  for (let n = 0; n < 3; n++)
    orThrow(
      await fileStory(
        { actor: colleague, at: noon - n * minute },
        { channelId: main.id, sourceId, content: contentWith({ title: `乙的第${n}篇` }) },
      ),
    )
}, 180_000)

/** Every story with its whole text, of the working copy and of what readers have, newest change first. */
async function byHand() {
  const rows = await readStore().select().from(stories)
  const live = new Map(
    (await readStore().select().from(published)).map((row) => [row.storyId, row]),
  )
  const found = await transact(async (tx) => {
    const texts: { story: (typeof rows)[number]; text: string }[] = []
    for (const story of rows) {
      const { draft } = await workingText(tx, story)
      const row = live.get(story.id)
      const parts = [draft.title, draft.summary, plainText(draft.body)]
      const readers = row ? [row.title, row.summary, plainText(row.content.body)] : []
      texts.push({ story, text: foldText([...parts, ...readers].join('\n')) })
    }
    return texts
  })
  return found.sort((a, b) => b.story.changedAt - a.story.changedAt)
}

const filters = fc.record(
  {
    channel: fc.constantFrom('main', 'other', 'nosuch'),
    state: fc.constantFrom('draft' as const, 'published' as const, 'withdrawn' as const),
    author: fc.constantFrom(actors.reporter.id, colleague.id, 'nobody'),
    from: fc.constantFrom('2018-05-13' as const, '2018-05-14' as const, '2018-05-15' as const),
    to: fc.constantFrom('2018-05-13' as const, '2018-05-14' as const, '2018-05-15' as const),
  },
  { requiredKeys: [] },
)

test('An editor finds by any word of any text exactly the stories that hold it, newest change first', async () => {
  const truth = await byHand()
  const stretches = truth.flatMap(({ text }) => stretchesOf(text))
  const substring = fc
    .tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 8 }))
    .map(([number, at, length]) => {
      const characters = [...(stretches[number % stretches.length] ?? '')]
      const from = at % characters.length
      return characters.slice(from, from + length).join('')
    })
    .filter((words) => foldText(words) !== '')
  const property = fc.asyncProperty(substring, filters, async (words, { channel, ...given }) => {
    const slug = { main: main.slug, other: other.slug, nosuch: 'nosuch' }[channel ?? 'nosuch']
    const filter: ListFilter = { ...given, ...(channel && { channel: slug }) }
    const wanted = truth
      .filter(({ text }) => text.split('\n').some((part) => part.includes(foldText(words))))
      .map(({ story }) => story)
      .filter(
        ({ channelId }) =>
          !channel || { main: main.id, other: other.id }[channel as 'main'] === channelId,
      )
      .filter(({ state }) => !filter.state || state === filter.state)
      .filter(({ authorId }) => !filter.author || authorId === filter.author)
      .filter(({ changedAt }) => !filter.from || dayOf(changedAt) >= filter.from)
      .filter(({ changedAt }) => !filter.to || dayOf(changedAt) <= filter.to)
    const found = await all(`"${words}"`, filter)
    const inOrder = (ids: number[]) => ids.toSorted((a, b) => a - b)
    expect([words, inOrder(found)]).toEqual([words, inOrder(wanted.map(({ id }) => id))])
    const times = new Map(wanted.map(({ id, changedAt }) => [id, changedAt]))
    const ofFound = found.map((id) => times.get(id) ?? 0)
    expect(ofFound).toEqual(ofFound.toSorted((a, b) => b - a))
  })
  await fc.assert(property, { numRuns: 150 })
}, 60_000)

describe('A save', () => {
  test('is found in the moment in which it is kept, by its new words and no more by the old', async () => {
    const id = await aStartedStory('chief')
    const { draft, version } = orThrow(await openStory(actors.chief, id))
    const body = [paragraph('玄武岩观测站昨日启用。')]
    const save = saveOf({ draft, version }, { title: '观测站', body, sourceId })
    const kept = orThrow(await saveDraft(deedOf('chief'), id, save))
    expect(await all('玄武岩')).toEqual([id])
    expect((await find('玄武岩')).passages.get(id)?.text).toContainEqual({
      text: '玄武岩',
      isHit: true,
    })
    const next = { draft: save.draft, version: kept.version }
    const changed = saveOf(next, { body: [paragraph('花岗岩观测站。')] }, { sequence: 2 })
    orThrow(await saveDraft(deedOf('chief'), id, changed))
    expect(await all('玄武岩')).toEqual([])
    expect(await all('花岗岩')).toEqual([id])
    expect((await transact((tx) => latestRevision(tx, id)))?.number).toBeUndefined()
  })

  test('of a live story is found by what is being written, and by what readers have', async () => {
    const { id } = await aLiveStory({ title: '旧的大剧院', channelId: main.id, sourceId })
    const { draft, version } = orThrow(await openStory(actors.chief, id))
    const save = saveOf({ draft, version }, { title: '新的音乐厅' })
    orThrow(await saveDraft(deedOf('chief', noon + minute), id, save))
    expect(await all('大剧院')).toEqual([id])
    expect(await all('音乐厅')).toEqual([id])
  })
})

describe('Who may find what:', () => {
  test('a reporter finds their own stories only, and is not told how many others there are', async () => {
    const own = await find('的', {}, colleague)
    expect(own.rows.map(({ byline }) => byline).length).toBe(own.count.number)
    expect(await all('乙的第', {}, colleague)).toHaveLength(3)
    const of = await find('松花江开江第1日', {}, colleague)
    expect([of.count, idsIn(of), of.passages.size]).toEqual([
      { number: 0, isCeiling: false },
      [],
      0,
    ])
    expect(await all('松花江', { author: actors.reporter.id }, colleague)).toEqual([])
    expect(await all('乙的第', {}, actors.reporter)).toEqual([])
  })
  test.each(['editor', 'proofreader', 'deskHead', 'chief', 'auditor'] as const)(
    'a person who is %s finds all',
    async (role) => {
      expect(await all('乙的第', {}, actors[role])).toHaveLength(3)
    },
  )
  test('an administrator, who has no right over content, finds none', async () => {
    expect(await foundStories(actors.admin, { text: '松花江' }, first)).toMatchObject({
      ok: false,
      refusal: { reason: 'notAllowed' },
    })
  })
})

describe('What is typed', () => {
  test.each(['，', '日期:2018-99', '-公交', '一 二 三 四 五 六 七 八 九 十', '%'])(
    'and cannot be looked for gets a sentence: %s',
    async (text) => {
      expect(await foundStories(actors.chief, { text }, first)).toMatchObject({
        ok: false,
        refusal: { reason: 'badQuery', sentence: expect.stringMatching(/\p{Script=Han}.*。?$/u) },
      })
    },
  )
  test('may ask fields and leave words out, as readers’ search', async () => {
    expect(await all('作者:王记者 -松花江 wifi')).toHaveLength(9)
    expect(await all('wifi 日期:2018-05-13')).toEqual([])
  })
})

describe('The desk’s index', () => {
  const due = async () => (await readStore().select().from(deskIndexDue)).length

  test('is what a rebuild makes of all stories, and holds none that is live and untouched', async () => {
    expect(await due()).toBe(0)
    const before = wholeIndex(file, deskIndex)
    const live = await readStore().select().from(published)
    const untouched = new Set(live.map(({ storyId }) => storyId).filter((id) => !before.has(id)))
    expect(before.size + untouched.size).toBe((await readStore().select().from(stories)).length)
    expect(untouched.size).toBeGreaterThan(20)
    await rebuildDeskIndex()
    expect(wholeIndex(file, deskIndex)).toEqual(before)
  })

  test('takes in afterwards what a source leaves behind that is withdrawn with all its stories', async () => {
    const ids: number[] = []
    for (let n = 0; n < 25; n++)
      ids.push((await aLiveStory({ title: `来自旧源的第${n}篇`, channelId: main.id, sourceId })).id)
    await transact((tx) => takeDownAll(tx, deedOf('chief'), ids, { reason: '授权到期' }))
    const waiting = await find('来自旧源的')
    expect([idsIn(waiting), waiting.isWhole]).toEqual([[], false])
    while (!(await takeInDue()));
    const whole = await find('来自旧源的', { state: 'withdrawn' })
    expect([idsIn(whole).length, whole.isWhole]).toEqual([25, true])
  })

  test('knows which of a few stories have a word, live ones and others', async () => {
    const ids = await all('开江')
    const some = [...ids.slice(0, 40), 999_999]
    expect(await foundAmong(some, '开江')).toEqual(new Set(ids.slice(0, 40)))
    expect(await foundAmong(some, '没有这样的标题')).toEqual(new Set())
    expect(await foundAmong(some, '%')).toEqual(new Set())
  })

  test('is read newest first, without sorting', () => {
    for (const { source } of Object.values(deskWindowStatements())) {
      const plan = looking(file, (connection) =>
        connection.prepare(`EXPLAIN QUERY PLAN ${source}`).all('"江"', 0, 1, 0, 1, 1),
      ) as { detail: string }[]
      const steps = plan.map(({ detail }) => detail)
      expect(steps[0]).toMatch(/^SCAN (search|desk)_words VIRTUAL TABLE INDEX \d+:.*M/)
      for (const step of steps.slice(1)) expect(step).toMatch(/^SEARCH|^CORRELATED/)
      expect(source.match(/BETWEEN CAST\(\? AS INTEGER\) AND CAST\(\? AS INTEGER\)/g)).toHaveLength(
        1,
      )
    }
  })
})
