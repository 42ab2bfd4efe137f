import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { dayOf, parseHarbinTime } from '#lib/zh/date.ts'
import { headlineLength, wordCount } from '#lib/zh/length.ts'
import { checkStory } from '#newsroom/checker/check.ts'
import { compileLists } from '#newsroom/checker/lists/compile.ts'
import { noLists } from '#newsroom/checker/lists/lists.ts'
import { plainText } from '#newsroom/stories/content.ts'
import { draftFrom } from '#newsroom/stories/draft/storyDraft.ts'
import { contentOf } from './content.ts'
import type { SeedStory } from './story.ts'

/** What is live, and what is still at the desk. */
const folders = ['stories/', 'inFlight/'].map((name) => new URL(name, import.meta.url))
const stories = (
  await Promise.all(
    folders.map(async (folder) => {
      const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'))
      return Promise.all(
        files.map(async (file): Promise<[string, Partial<SeedStory>][]> => {
          const { story } = (await import(new URL(file, folder).href)) as { story?: SeedStory }
          return story ? [[file, story]] : []
        }),
      )
    }),
  )
).flat(2) as [string, SeedStory][]

const lists = compileLists(noLists)
const halfWidthMark = /(?<=\p{Script=Han})[,:;?!()]|[,:;?!()](?=\p{Script=Han})|\.\.\.|--/u

describe.each(stories)('the demo story in %s', (file, seed) => {
  const content = contentOf(seed)
  const body = plainText(content.body)

  it('stands in the file of its name', () => {
    expect(file).toBe(`${seed.name}.ts`)
  })
  it('has a title for lists of at most 15 字', () => {
    expect(headlineLength(content.shortTitle ?? content.title)).toBeLessThanOrEqual(15)
  })
  it('has as many 字 as its kind asks for', () => {
    const [least, most] = content.isBrief ? [60, 140] : [150, 2600]
    expect(wordCount(body)).toBeGreaterThanOrEqual(least)
    expect(wordCount(body)).toBeLessThanOrEqual(most)
  })
  it('uses full-width marks beside 汉字 and no straight quotes (GB/T 15834)', () => {
    const words = [content.title, content.summary, ...content.keyPoints, body].join('\n')
    expect(words).not.toMatch(halfWidthMark)
    expect(words).not.toMatch(/["']/)
  })
  it('writes no space between 汉字 and Latin or digits in its body', () => {
    for (const block of content.body)
      if (block.kind === 'paragraph')
        expect(plainText([block])).not.toMatch(
          /\p{Script=Han} +[A-Za-z0-9]|[A-Za-z0-9] +\p{Script=Han}/u,
        )
  })
  it('passes the checker: no 错, no 疑', () => {
    const draft = draftFrom(content, { channelId: 1, sourceId: 1 })
    const found = checkStory(draft, {
      day: dayOf(parseHarbinTime(seed.at ?? '2018-05-14 12:00')),
      lists,
    })
    expect(found.map(({ rule, text }) => [rule, text])).toEqual([])
  })
  it('corrects only words that stand in it once', () => {
    for (const { stood } of seed.corrections ?? []) expect(body.split(stood)).toHaveLength(2)
  })
})
