import { blankDraft, type StoryDraft } from '../stories/draft/storyDraft.ts'
import { checkStory } from './check.ts'
import type { Finding } from './finding.ts'
import { compiledExamples } from './fixture/lists.ts'
import type { FixtureSentence } from './fixture/notation.ts'

/** Monday; the day of the paper in every test of the checker. */
export const paperDay = '2018-05-14'

export const blank = blankDraft({ channelId: 1, sourceId: 1 })

/** A story that is one sentence in one place. */
export function storyOf({ place, text }: Pick<FixtureSentence, 'place' | 'text'>): StoryDraft {
  if (place === 'paragraph') return { ...blank, body: [{ kind: 'paragraph', text: [{ text }] }] }
  if (place === 'subhead') return { ...blank, body: [{ kind: 'subhead', lines: [text] }] }
  return { ...blank, [place]: text }
}

export const findingsIn = (sentence: Pick<FixtureSentence, 'place' | 'text'>): Finding[] =>
  checkStory(storyOf(sentence), { day: paperDay, lists: compiledExamples })
