import { asc } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { headlineSlots, log, published } from '#db/schema.ts'
import { useDemoStore } from '#db/seed/testing.ts'
import { everything, looking } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { addDays, type Day, dayOf } from '#lib/zh/date.ts'
import { headlineLength, wordCount } from '#lib/zh/length.ts'
import { storyPath } from '#newsroom/addresses.ts'
import { allChannels } from '#newsroom/channels/published.ts'
import { entryHash } from '#newsroom/log/record.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { resolve } from '#newsroom/resolve.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import { plainText, storyContent } from '#newsroom/stories/content.ts'
import { fileStory } from '#newsroom/stories/file.ts'
import { titleTooLong } from '#newsroom/stories/listTitle.ts'
import { batchSize, loadCorpus } from './load.ts'
import { generatedStories } from './testing.ts'

const { file } = useDemoStore()
/** More than one transaction holds; with this seed there are stories of every fate. */
const count = batchSize + 100
const seed = '冰城'
const before = { edition: 0, slots: [] as unknown[], oldest: '' }

beforeAll(async () => {
  before.edition = editionNumber()
  before.slots = await readStore().select().from(headlineSlots)
  const [oldest] = await readStore().select().from(published).orderBy(asc(published.publishedAt))
  before.oldest = oldest?.day ?? ''
  expect(orThrow(await loadCorpus({ count, seed }))).toEqual({ loaded: count })
}, 60_000)

const live = async () => (await generatedStories()).flatMap(({ row }) => row ?? [])
const within = (value: number, low: number, high: number) => value >= low && value <= high

describe('A reader of the synthetic archive', () => {
  it('finds whole stories, as the schema of content and the bounds of the desk want them', async () => {
    for (const row of await live()) {
      const content = storyContent.parse(row.content)
      expect(titleTooLong(content)).toBeNull()
      expect(within(headlineLength(content.title), 8, 22)).toBe(true)
      expect(row.wordCount).toBe(wordCount(plainText(content.body)))
      expect(within(row.wordCount, 200, 2_500)).toBe(true)
      expect(row.day).toBe(dayOf(row.publishedAt))
    }
  })

  it('finds long stories among short ones', async () => {
    const lengths = (await live()).map((row) => row.wordCount).sort((a, b) => a - b)
    const share = (of: number) => lengths[Math.floor(lengths.length * of)] ?? 0
    expect(within(share(0.5), 350, 550)).toBe(true)
    expect(within(share(0.95), 1_500, 2_300)).toBe(true)
  })

  it('finds each under its address, in every channel, before the days of the demo', async () => {
    const channels = new Map((await allChannels()).map(({ id, slug }) => [id, slug]))
    const rows = await live()
    expect(new Set(rows.map(({ channelId }) => channelId)).size).toBe(channels.size)
    expect(rows.at(-1)?.day).toBe(addDays(before.oldest as Day, -1))
    for (const { channelId, day, storyId } of rows.slice(0, 200)) {
      const path = storyPath({ channel: channels.get(channelId) ?? '', day, id: storyId })
      expect(await resolve(path, new URLSearchParams())).toMatchObject({ kind: 'show' })
    }
  })

  it('is told of a withdrawn story that it is gone, and nothing of a draft', async () => {
    const meanings = new Set<string>()
    for (const { story, row } of await generatedStories()) {
      if (row) continue
      const path = storyPath({ channel: 'bcxw', day: dayOf(story.filedAt), id: story.id })
      meanings.add(`${story.state} ${(await resolve(path, new URLSearchParams())).kind}`)
    }
    expect(meanings).toEqual(new Set(['withdrawn withdrawn', 'draft unknown']))
  })

  it('sees a new edition, and the front as it was arranged', async () => {
    expect(editionNumber()).toBeGreaterThan(before.edition)
    expect(await readStore().select().from(headlineSlots)).toEqual(before.slots)
  })
})

describe('The desk', () => {
  it('finds an entry in the log for each transaction, in an unbroken chain', async () => {
    const entries = await readStore().select().from(log).orderBy(asc(log.number))
    let previous = ''
    for (const entry of entries) {
      expect(entry.hash).toBe(entryHash(entry, previous))
      previous = entry.hash
    }
    const first = (await generatedStories())[0]?.story.id ?? 0
    const loads = entries.filter(({ action }) => action === 'loadCorpus')
    expect(loads.map(({ subject }) => subject)).toEqual([
      `stories:${first}-${first + batchSize - 1}`,
      `stories:${first + batchSize}-${first + count - 1}`,
    ])
  })

  it('finds the file sound and every row where another points', () => {
    const ask = (question: string) =>
      looking(file, (connection) => connection.prepare(question).all())
    expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(ask('PRAGMA foreign_key_check')).toEqual([])
  })
})

describe('The operator', () => {
  it('may stop between two transactions: what is loaded is whole', async () => {
    const stop = new AbortController()
    const number = (await generatedStories()).length
    const order = { count: 3 * batchSize, seed, signal: stop.signal }
    const result = await loadCorpus({ ...order, onProgress: () => stop.abort() })
    expect(orThrow(result)).toEqual({ loaded: batchSize })
    expect(await generatedStories()).toHaveLength(number + batchSize)
  }, 60_000)

  it('goes on before the days of the load before', async () => {
    const days = (await live()).map(({ day }) => day).sort()
    expect(orThrow(await loadCorpus({ count: 5, seed }))).toEqual({ loaded: 5 })
    const added = (await generatedStories()).slice(-5).flatMap(({ row }) => row?.day ?? [])
    expect(added).not.toEqual([])
    expect(added.filter((day) => day >= (days[0] ?? ''))).toEqual([])
  })

  it('cannot load it beside a real story', async () => {
    const [example] = await generatedStories()
    const { channelId = 0 } = example?.story ?? {}
    const [version] = example?.versions ?? []
    if (!version) throw new Error('nothing was generated')
    const { sourceId } = version
    const content = version.content as StoryContent
    const reporter: Actor = { id: 'reporter', name: '记者', role: 'reporter' }
    const filed = await fileStory({ actor: reporter, at: 0 }, { channelId, sourceId, content })
    const { id } = orThrow(filed)
    const rows = everything()
    const result = await loadCorpus({ count: 5, seed })
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'realStories' } })
    expect(result).toMatchObject({ refusal: { sentence: expect.stringContaining(`第${id}号`) } })
    expect(everything()).toEqual(rows)
  })
})
