import { orThrow } from '#lib/result.ts'
import { checkDraft } from '../../../checking/checkText.ts'
import { keepFinding } from '../../../checking/keepFinding.ts'
import { addListEntry, changeListEntry, removeListEntry } from '../../../checking/lists/change.ts'
import { importList } from '../../../checking/lists/import.ts'
import { reopenFinding } from '../../../checking/reopenFinding.ts'
import { openStory } from '../../../stories/atWork.ts'
import { reviewing } from '../../../stories/review/testing.ts'
import { saveDraft } from '../../../stories/saveDraft.ts'
import { deedOf, noon } from '../../../testing.ts'
import { another, aSave, type Try } from '../desk/testing.ts'

const reason = '引用原话'

/** Words of which the checker doubts stand in the story's text. */
async function writeDoubt({ storyId }: { storyId: number }): Promise<number> {
  const save = await aSave(storyId)
  const draft = { ...save.draft, kicker: '昨日开江' }
  orThrow(await saveDraft(reviewing('sender'), storyId, { ...save, draft }))
  return 0
}

/** The first finding in the story's text, as the verbs name it. */
async function foundIn(storyId: number): Promise<{ storyId: number; fingerprint: string }> {
  const { draft } = orThrow(await openStory(reviewing('sender').actor, storyId))
  const { findings } = await checkDraft(draft, noon)
  return { storyId, fingerprint: findings[0]?.fingerprint ?? '' }
}

/** An entry on the list of terms; answers its number. */
async function aListEntry(): Promise<number> {
  const fields = { term: `旧词${another()}` }
  return orThrow(await addListEntry(deedOf('chief'), { kind: 'terms', fields })).id
}

/** The verbs of the checker and of its lists. */
export const checkingTries: Record<string, Try> = {
  keepFinding: {
    action: 'check.keep',
    prepare: writeDoubt,
    call: async (deed, { storyId }) => keepFinding(deed, { ...(await foundIn(storyId)), reason }),
  },
  reopenFinding: {
    action: 'check.keep',
    prepare: async (desk) => {
      await writeDoubt(desk)
      const found = await foundIn(desk.storyId)
      orThrow(await keepFinding(reviewing('final'), { ...found, reason }))
      return 0
    },
    call: async (deed, { storyId }) => reopenFinding(deed, await foundIn(storyId)),
  },
  addListEntry: {
    action: 'list.manage',
    call: (deed) => addListEntry(deed, { kind: 'terms', fields: { term: `新词${another()}` } }),
  },
  changeListEntry: {
    action: 'list.manage',
    prepare: aListEntry,
    call: (deed, _, id) =>
      changeListEntry(deed, { kind: 'terms', id, fields: { term: `改词${another()}` } }),
  },
  removeListEntry: {
    action: 'list.manage',
    prepare: aListEntry,
    call: (deed, _, id) => removeListEntry(deed, { kind: 'terms', id }),
  },
  importList: {
    action: 'list.manage',
    call: (deed) =>
      importList(deed, {
        kind: 'terms',
        bytes: new TextEncoder().encode(`词语\n导入词${another()}`),
      }),
  },
}
