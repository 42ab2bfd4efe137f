import { asc } from 'drizzle-orm'
import fc from 'fast-check'
import { Converter } from 'opencc-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadCorpus } from '#bench/corpus/load.ts'
import { readStore } from '#db/client.ts'
import { published } from '#db/schema.ts'
import { useDemoStore } from '#db/seed/testing.ts'
import { orThrow } from '#lib/result.ts'
import { foldText } from '#lib/zh/segments.ts'
import { plainText } from '../stories/content.ts'
import { aLiveStory, correctWords, paragraph, withdrawn } from '../testing.ts'
import { searchedTexts } from './columns.ts'
import { mergeAll } from './merge.ts'
import { rebuildSearch } from './rebuild.ts'
import { allMatches, stretchesOf, wholeIndex } from './testing.ts'

const { file } = useDemoStore()
type Story = { id: number; title: string; body: string; all: string }
let stories: Story[]

beforeAll(async () => {
  orThrow(await loadCorpus({ count: 300, seed: '搜索' }))
  await mergeAll()
  const rows = await readStore().select().from(published).orderBy(asc(published.storyId))
  stories = rows.map(({ storyId, title, content, sourceName }) => {
    const { title: titles, lead, body, byline } = searchedTexts(content)
    const all = foldText([titles, lead, body, byline, sourceName].join('\n'))
    return { id: storyId, title, body: plainText(content.body), all }
  })
}, 60_000)

/** A stretch of one to eight characters of one of the stories' texts. */
const aSubstring = (textOf: (story: Story) => string) =>
  fc
    .tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 8 }))
    .map(([story, stretch, at, length]) => {
      const chosen = stories[story % stories.length] as Story
      const stretches = stretchesOf(textOf(chosen))
      const characters = [...(stretches[stretch % stretches.length] ?? '')]
      const from = at % characters.length
      return { id: chosen.id, words: characters.slice(from, from + length).join('') }
    })
    .filter(({ words }) => foldText(words) !== '')

describe('A reader finds a story', () => {
  test('by every substring of one to eight characters of every headline', async () => {
    const asked = new Map<string, Set<number>>()
    for (const { id, title } of stories)
      for (const stretch of stretchesOf(title)) {
        const characters = [...stretch]
        for (const from of characters.keys())
          for (let to = from + 1; to <= Math.min(characters.length, from + 8); to += 1) {
            const words = characters.slice(from, to).join('')
            if (foldText(words)) asked.set(words, (asked.get(words) ?? new Set()).add(id))
          }
      }
    expect(asked.size).toBeGreaterThan(10_000)
    for (const [words, ids] of asked) {
      const found = new Set(await allMatches(`"${words}"`))
      expect([words, [...ids].filter((id) => !found.has(id))]).toEqual([words, []])
    }
  }, 120_000)

  test('by substrings of bodies; and exactly the stories that hold them', async () => {
    const property = fc.asyncProperty(
      aSubstring(({ body }) => body),
      async ({ id, words }) => {
        const found = await allMatches(`"${words}"`)
        const folded = foldText(words)
        expect(found).toContain(id)
        const truth = stories.filter(({ all }) => all.includes(folded)).map((story) => story.id)
        expect([words, found]).toEqual([words, truth])
      },
    )
    await fc.assert(property, { numRuns: 400 })
  }, 60_000)

  test('in 简体 and 繁体, in every width and case, with spaces between the characters', async () => {
    const [taiwan, hongKong] = [
      Converter({ from: 'cn', to: 'tw' }),
      Converter({ from: 'cn', to: 'hk' }),
    ]
    const wide = (text: string) =>
      text.replaceAll(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))
    const spaced = (text: string) =>
      text.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' \u200b')
    const property = fc.asyncProperty(
      aSubstring(({ title, body }) => `${title}。${body}`),
      async ({ words }) => {
        // Two words of 简体 each, which OpenCC writes one for another: 坐落 座落, 等待 等呆
        fc.pre(!/[坐待象具里]/.test(words))
        const found = await allMatches(`"${words}"`)
        for (const variant of [taiwan, hongKong, wide, spaced]) {
          const other = variant(words)
          expect([other, await allMatches(`"${other}"`)]).toEqual([other, found])
        }
        expect(await allMatches(`"${words.toUpperCase()}"`)).toEqual(found)
      },
    )
    await fc.assert(property, { numRuns: 200 })
  }, 60_000)
})

test('Nothing is found across a 。: the end of a sentence and the beginning of the next', async () => {
  const property = fc.asyncProperty(fc.nat(), fc.nat(), async (number, place) => {
    const { id, all } = stories[number % stories.length] as Story
    const segments = all.split('\n')
    const at = place % Math.max(1, segments.length - 1)
    const across = `${[...(segments[at] ?? '')].slice(-2).join('')}${[...(segments[at + 1] ?? '')].slice(0, 2).join('')}`
    const isThere = segments.some((segment) => segment.includes(across))
    expect([across, (await allMatches(`"${across}"`)).includes(id)]).toEqual([across, isThere])
  })
  await fc.assert(property, { numRuns: 400 })
}, 60_000)

describe('The index', () => {
  test('holds every live story and is what a rebuild makes of them', async () => {
    await aLiveStory({ title: '旧题三三三', tags: ['同时'], at: 5 })
    const { id } = await aLiveStory({ title: '旧题四四四', at: 5 })
    await correctWords(id, '旧题四四四', '新题五五五')
    const before = wholeIndex(file)
    expect(before.size).toBe(stories.length + 2)
    await rebuildSearch()
    expect(wholeIndex(file)).toEqual(before)
  }, 60_000)

  test('follows a correction: the new words are found, the old ones not', async () => {
    const { id } = await aLiveStory({ title: '独一无二的旧题目' })
    await correctWords(id, '旧题目', '新标题')
    expect(await allMatches('独一无二的新标题')).toEqual([id])
    expect(await allMatches('独一无二的旧题目')).toEqual([])
  })

  test('loses a withdrawn story in the same moment, all its words', async () => {
    const body = [paragraph('玄武岩观测站昨日启用。')]
    const { id } = await aLiveStory({ title: '玄武岩观测站', body })
    expect(await allMatches('玄武岩')).toEqual([id])
    await withdrawn(id)
    expect(await allMatches('玄武岩')).toEqual([])
    expect(wholeIndex(file).has(id)).toBe(false)
  })
})
