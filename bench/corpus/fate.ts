import type { Random } from '#lib/covers/random.ts'
import { type CorpusCorrection, drawCorrection } from './correction.ts'
import { draw, drawByWeight, drawWhole } from './draw.ts'
import type { CorpusStory } from './story.ts'

/** What became of a generated story; `at` in ms UTC. */
export type Fate =
  | { state: 'draft' }
  | { state: 'published'; corrected?: CorpusCorrection & { at: number } }
  | { state: 'withdrawn'; reason: string; at: number }

/** Of a thousand stories, some four each come out otherwise than live and as they were written. */
const ends = [
  { end: 'live', weight: 989 },
  { end: 'corrected', weight: 4 },
  { end: 'withdrawn', weight: 3 },
  { end: 'draft', weight: 4 },
] as const
const oneEnd = drawByWeight(ends, ({ weight }) => weight)

const reasons = [
  '消息来源未经核实',
  '当事人提出异议，正在核查',
  '与此前刊发的稿件重复',
  '图片授权到期',
  '活动取消，主办方已另行通知',
]

const hour = 3_600_000

/** Draws what becomes of a story published at `at`; a correction changes the story itself. */
export function drawFate<Story extends CorpusStory & { at: number }>(
  random: Random,
  story: Story,
): Story & { fate: Fate } {
  const later = story.at + drawWhole(random, 1, 6) * hour
  const { end } = oneEnd(random)
  switch (end) {
    case 'live':
      return { ...story, fate: { state: 'published' } }
    case 'draft':
      return { ...story, fate: { state: 'draft' } }
    case 'withdrawn':
      return { ...story, fate: { state: 'withdrawn', reason: draw(random, reasons), at: later } }
    case 'corrected': {
      const { correction, ...corrected } = drawCorrection(random, story)
      const fate: Fate = { state: 'published', corrected: { ...correction, at: later } }
      return { ...story, ...corrected, fate }
    }
  }
}
