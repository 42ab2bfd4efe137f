import type { Random } from '#lib/covers/random.ts'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import { drawBody } from './body.ts'
import { drawWhole } from './draw.ts'
import { drawHeadline } from './headline.ts'
import { person } from './names.ts'
import type { CorpusSource } from './sources.ts'
import { drawTags } from './tags.ts'
import type { Wording } from './wording.ts'

export type CorpusStory = {
  content: StoryContent
  /** 字 of the body. */
  words: number
}

/**
 * A synthetic story. Its keys stand in the order of the alphabet and no optional key is undefined:
 * the JSON of the content is then its canonical JSON.
 */
export function drawStory(
  random: Random,
  wording: Wording,
  { source, at }: { source: CorpusSource; at: number },
): CorpusStory {
  const { blocks, words } = drawBody(random, wording)
  const { title, shortTitle } = drawHeadline(random, wording)
  const byline = `${source.class === 'paper' ? '' : source.name}记者 ${person(random)}`
  const content: StoryContent = {
    body: blocks,
    coverSalt: drawWhole(random, 0, 999),
    credits: {
      bylines: [byline],
      dutyEditor: `${person(random)}（演示）`,
      editor: `${person(random)}（演示）`,
      proofreader: `${person(random)}（演示）`,
    },
    isBrief: false,
    keyPoints: random.chance(0.15) ? [wording.headline(random), wording.headline(random)] : [],
    ...(random.chance(0.1) && { kicker: wording.headline(random) }),
    origin: source.origin,
    ...(source.class === 'paper' &&
      random.chance(0.4) && { printPage: `第${drawWhole(random, 1, 16)}版` }),
    ...(source.origin === 'reprint' && {
      reprintLicence: { author: byline, title, url: originalUrl(random, at) },
    }),
    ...(shortTitle && { shortTitle }),
    ...(random.chance(0.12) && { subtitle: wording.headline(random) }),
    summary: drawSummary(random, wording),
    tags: drawTags(random),
    title,
  }
  return { content, words }
}

/** A sentence of 20 字 and more, or the longest of a few. */
function drawSummary(random: Random, { sentence }: Wording): string {
  let longest = ''
  for (let tries = 0; longest.length < 20 && tries < 9; tries++) {
    const next = sentence(random)
    if (next.length > longest.length) longest = next
  }
  return longest
}

/** `https://wire.example/2009/06/03/417205.html`: a domain that is reserved for examples. */
const originalUrl = (random: Random, at: number): string =>
  `https://wire.example/${dateTimeOf(at).slice(0, 10).replaceAll('-', '/')}/${drawWhole(random, 100_000, 999_999)}.html`
