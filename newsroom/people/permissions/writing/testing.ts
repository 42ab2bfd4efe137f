import { arrangePage } from '../../../front/arrangePage.ts'
import { correctStory } from '../../../stories/correct.ts'
import { fileStory } from '../../../stories/file.ts'
import { keepLock } from '../../../stories/keepLock.ts'
import { makeRevision } from '../../../stories/makeRevision.ts'
import { publishStory } from '../../../stories/publish.ts'
import { restoreRevision } from '../../../stories/restoreRevision.ts'
import { saveDraft } from '../../../stories/saveDraft.ts'
import { startStory } from '../../../stories/start.ts'
import { takeOver } from '../../../stories/takeOver.ts'
import { aSlot, contentWith } from '../../../testing.ts'
import { aSave, type Try } from '../desk/testing.ts'

const correction = { kind: 'text', stood: '冰排一块', stands: '浮冰一块', note: '用词。' } as const

/** The verbs of the text itself, and of what stands where. */
export const writingTries: Record<string, Try> = {
  fileStory: {
    action: 'story.file',
    call: (deed, { channelId, sourceId }) =>
      fileStory(deed, { channelId, sourceId, content: contentWith() }),
  },
  publishStory: {
    action: 'story.publish',
    call: (deed, { storyId }) => publishStory(deed, { storyId }),
  },
  correctStory: {
    action: 'story.correct',
    call: (deed, { storyId }) => correctStory(deed, { storyId, ...correction }),
  },
  startStory: {
    action: 'story.file',
    call: (deed, { channelId }) => startStory(deed, { channelId }),
  },
  saveDraft: {
    action: 'story.revise',
    call: async (deed, { storyId }) => saveDraft(deed, storyId, await aSave(storyId)),
  },
  makeRevision: {
    action: 'story.revise',
    call: async (deed, { storyId }) => {
      const { version } = await aSave(storyId)
      return makeRevision(deed, { storyId, version, reason: '' })
    },
  },
  restoreRevision: {
    action: 'story.revise',
    call: (deed, { storyId }) => restoreRevision(deed, { storyId, number: 1 }),
  },
  keepLock: {
    action: 'story.revise',
    call: (deed, { storyId }) => keepLock(deed, { storyId, window: 'window-one' }),
  },
  takeOver: {
    action: 'story.revise',
    call: (deed, { storyId }) => takeOver(deed, { storyId, window: 'window-one' }),
  },
  arrangePage: {
    action: 'front.arrange',
    call: (deed, { live, slug }) =>
      arrangePage(deed, { page: slug, base: 0, slots: [aSlot('lead', live)] }),
  },
}
