import { done, type Result, refused } from '#lib/result.ts'
import type { StoryContent } from '../content.ts'
import type { StoryDraft } from '../draft/storyDraft.ts'
import { type DraftFault, releaseFaults, toContent } from '../draft/toContent.ts'
import { titleTooLong } from '../listTitle.ts'

export type ReadyReason = 'titleTooLong' | 'notFinished'

/** A draft that may go into review, as the story that it is; or all that is missing, in sentences. */
export function readyText(draft: StoryDraft): Result<StoryContent, ReadyReason> {
  const finishing = toContent(draft)
  return finishing.ok ? ready(finishing.content) : notFinished(finishing.faults)
}

function ready(content: StoryContent): Result<StoryContent, ReadyReason> {
  const tooLong = titleTooLong(content)
  if (tooLong) return refused('titleTooLong', tooLong)
  const faults = releaseFaults(content)
  return faults.length > 0 ? notFinished(faults) : done(content)
}

const notFinished = (faults: DraftFault[]) =>
  refused('notFinished', faults.map(({ sentence }) => sentence).join(''))
