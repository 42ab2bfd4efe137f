import { readStore } from '#db/client.ts'
import { checkDraft } from '../../../checking/checkText.ts'
import { keepFinding } from '../../../checking/keepFinding.ts'
import { reportOf } from '../../../checking/onDesk.ts'
import { overridesOf } from '../../../checking/overrides.ts'
import { reopenFinding } from '../../../checking/reopenFinding.ts'
import { contentWith, paragraph, reprintOf, saveOf } from '../../../testing.ts'
import { fileStory } from '../../file.ts'
import { makeRevision } from '../../makeRevision.ts'
import { restoreRevision } from '../../restoreRevision.ts'
import { reviewers } from '../../review/testing.ts'
import { saveDraft } from '../../saveDraft.ts'
import { type Given, type ModelDeed, textOf } from '../deed/testing.ts'

const isReprint = ({ luck }: Given) => luck % 3 === 0
const isBrief = ({ luck }: Given) => luck % 5 === 0

/** What is done with the text itself. */
export const writingDeeds = {
  file: {
    by: ['reporter', 'editor'],
    call: (deed, given) =>
      fileStory(deed, {
        channelId: given.place.channelId,
        sourceId: isReprint(given) ? given.place.partnerId : given.place.sourceId,
        content: contentWith({
          isBrief: isBrief(given),
          body: [paragraph(`第${given.step}篇的正文。`)],
          ...(isReprint(given) && reprintOf(given.luck < 50 ? { title: '江开了' } : {})),
        }),
      }),
  },
  save: {
    by: ['reporter', 'editor'],
    call: async (deed, { storyId, step, luck }) => {
      const save = { window: `window-${step}-model` }
      const text = await textOf(storyId)
      // At times with what the checker finds: an 错, a 疑
      const end = luck % 3 === 0 ? '，既使下雨' : luck % 3 === 1 ? '，昨日' : ''
      return saveDraft(deed, storyId, saveOf(text, { kicker: `引题${step}${end}` }, save))
    },
  },
  keepFinding: {
    by: ['reporter', 'editor', 'deskHead', 'chief'],
    call: async (deed, { storyId, luck }) => {
      const { revisions, draft } = await textOf(storyId)
      const report = await reportOf(reviewers.final, storyId, revisions[0]?.number ?? 0)
      const reported = report.ok ? (report.value?.open ?? []) : []
      const { findings } = await checkDraft(draft, deed.at)
      const all = [...reported, ...findings]
      const { fingerprint = 'none' } = all[luck % Math.max(1, all.length)] ?? {}
      return keepFinding(deed, { storyId, fingerprint, reason: luck < 5 ? ' ' : '引用原话' })
    },
  },
  reopenFinding: {
    by: ['reporter', 'editor', 'deskHead', 'chief'],
    call: async (deed, { storyId, luck }) => {
      const kept = await overridesOf(readStore(), storyId)
      const { fingerprint = 'none' } = kept[luck % Math.max(1, kept.length)] ?? {}
      return reopenFinding(deed, { storyId, fingerprint })
    },
  },
  keep: {
    by: ['reporter', 'editor'],
    call: async (deed, { storyId }) => {
      const { version } = await textOf(storyId)
      return makeRevision(deed, { storyId, version, reason: '' })
    },
  },
  restore: {
    by: ['editor'],
    call: (deed, { storyId, luck }) => restoreRevision(deed, { storyId, number: 1 + (luck % 3) }),
  },
} satisfies Record<string, ModelDeed>
