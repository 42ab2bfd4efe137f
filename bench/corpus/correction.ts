import type { Random } from '#lib/covers/random.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import { drawWhole } from './draw.ts'
import type { CorpusStory } from './story.ts'

/** 更正 of a generated story: what it said first, and what the reader is told. */
export type CorpusCorrection = { first: StoryContent; stood: string; stands: string; note: string }

/**
 * One sentence more at the story's end, with a figure that was wrong at first. `stood` is found in
 * the first body exactly once, as the verb of the desk demands: no pattern writes 统一登记数为.
 */
export function drawCorrection(
  random: Random,
  { content, words }: CorpusStory,
): CorpusStory & { correction: CorpusCorrection } {
  const right = drawWhole(random, 1_000, 8_999)
  const wrong = right + drawWhole(random, 1, 9) * 100
  const [stood, stands] = [`统一登记数为${wrong}件`, `统一登记数为${right}件`]
  const after = (words: string): StoryContent => ({
    ...content,
    body: [...content.body, { kind: 'paragraph', text: [{ text: `${words}。` }] }],
  })
  const note = `统计口径有误，“${wrong}件”应为“${right}件”，特此更正。`
  return {
    content: after(stands),
    words: words + stands.length + 1,
    correction: { first: after(stood), stood, stands, note },
  }
}
