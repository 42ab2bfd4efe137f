import { orThrow } from '#lib/result.ts'
import { addChannel } from '../../channels/add.ts'
import { changeChannel } from '../../channels/change.ts'
import { endRelaxation } from '../../channels/endRelaxation.ts'
import { limitReview } from '../../channels/limitReview.ts'
import { moveChannel } from '../../channels/move.ts'
import { relaxReview } from '../../channels/relaxReview.ts'
import { reopenChannel } from '../../channels/reopen.ts'
import { retireChannel } from '../../channels/retire.ts'
import { keepFinding } from '../../checking/keepFinding.ts'
import { addListEntry, changeListEntry, removeListEntry } from '../../checking/lists/change.ts'
import { importList } from '../../checking/lists/import.ts'
import { reopenFinding } from '../../checking/reopenFinding.ts'
import { checkDraft } from '../../checking/reports.ts'
import { arrangePage } from '../../front/arrangePage.ts'
import { checkLog } from '../../log/check.ts'
import { writeStaticPage } from '../../pages/write.ts'
import { addRedirect } from '../../redirects/add.ts'
import { importRedirects } from '../../redirects/import.ts'
import { removeRedirect } from '../../redirects/remove.ts'
import { addSynonyms } from '../../search/addSynonyms.ts'
import { changeSynonyms } from '../../search/changeSynonyms.ts'
import { removeSynonyms } from '../../search/removeSynonyms.ts'
import { changeSetting } from '../../settings/change.ts'
import { confirmSite } from '../../settings/confirm.ts'
import { addSource } from '../../sources/add.ts'
import { changeSource } from '../../sources/change.ts'
import { importSources } from '../../sources/import.ts'
import { openStory } from '../../stories/atWork.ts'
import { correctStory } from '../../stories/correct.ts'
import { fileStory } from '../../stories/file.ts'
import { keepLock } from '../../stories/keepLock.ts'
import { makeRevision } from '../../stories/makeRevision.ts'
import { publishStory } from '../../stories/publish.ts'
import { restoreRevision } from '../../stories/restoreRevision.ts'
import { reviewing } from '../../stories/review/testing.ts'
import { saveDraft } from '../../stories/saveDraft.ts'
import { startStory } from '../../stories/start.ts'
import { takeOver } from '../../stories/takeOver.ts'
import { aSlot, contentWith, deedOf, noon, paragraph } from '../../testing.ts'
import { assignChannels } from '../assignChannels.ts'
import type { Action } from '../can.ts'
import { changeRole } from '../changeRole.ts'
import { disableStaff } from '../disableStaff.ts'
import { enableStaff } from '../enableStaff.ts'
import { giveInitialPassword } from '../giveInitialPassword.ts'
import { inviteStaff } from '../inviteStaff.ts'
import { removeSecondFactor } from '../removeSecondFactor.ts'
import { resetPassword } from '../resetPassword.ts'
import { another, aSave, type Try } from './desk/testing.ts'
import { reviewTries } from './review/testing.ts'

const correction = { kind: 'text', stood: '冰排一块', stands: '浮冰一块', note: '用词。' } as const
const words = { name: '新', fullName: '新频道', about: '', hue: 'guonei' } as const
const page = { slug: 'about', title: '关于', summary: '我们', body: [paragraph('报社。')] }

/** An entry on the list of terms; answers its number. */
async function aListEntry(): Promise<number> {
  const fields = { term: `旧词${another()}` }
  return orThrow(await addListEntry(deedOf('chief'), { kind: 'terms', fields })).id
}

/**
 * Every verb of the newsroom that changes something by somebody's right. A verb that is missing here
 * fails `permissions.test.ts` with its name.
 */
export const tries: Record<string, Try> = {
  fileStory: {
    action: 'story.file',
    call: (deed, { channelId, sourceId }) =>
      fileStory(deed, { channelId, sourceId, content: contentWith() }),
  },
  ...reviewTries,
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
  keepFinding: {
    action: 'check.keep',
    prepare: async ({ storyId }) => {
      const save = await aSave(storyId)
      const draft = { ...save.draft, kicker: '昨日开江' }
      orThrow(await saveDraft(reviewing('sender'), storyId, { ...save, draft }))
      return 0
    },
    call: async (deed, { storyId }) => {
      const { draft } = orThrow(await openStory(reviewing('sender').actor, storyId))
      const { findings } = await checkDraft(draft, noon)
      const fingerprint = findings[0]?.fingerprint ?? ''
      return keepFinding(deed, { storyId, fingerprint, reason: '引用原话' })
    },
  },
  reopenFinding: {
    action: 'check.keep',
    prepare: async ({ storyId }) => {
      const save = await aSave(storyId)
      const draft = { ...save.draft, kicker: '昨日开江' }
      orThrow(await saveDraft(reviewing('sender'), storyId, { ...save, draft }))
      const { findings } = await checkDraft(draft, noon)
      const fingerprint = findings[0]?.fingerprint ?? ''
      orThrow(await keepFinding(reviewing('final'), { storyId, fingerprint, reason: '引用原话' }))
      return 0
    },
    call: async (deed, { storyId }) => {
      const { draft } = orThrow(await openStory(reviewing('sender').actor, storyId))
      const { findings } = await checkDraft(draft, noon)
      return reopenFinding(deed, { storyId, fingerprint: findings[0]?.fingerprint ?? '' })
    },
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
  arrangePage: {
    action: 'front.arrange',
    call: (deed, { live, slug }) =>
      arrangePage(deed, { page: slug, base: 0, slots: [aSlot('lead', live)] }),
  },
  addChannel: {
    action: 'channel.manage',
    call: (deed) => addChannel(deed, { ...words, slug: `new${another()}` }),
  },
  changeChannel: {
    action: 'channel.manage',
    call: (deed, { channelId }) => changeChannel(deed, { ...words, channelId }),
  },
  moveChannel: {
    action: 'channel.manage',
    call: (deed, { channelId }) => moveChannel(deed, { channelId, way: 'down' }),
  },
  retireChannel: {
    action: 'channel.manage',
    call: (deed, { channelId }) => retireChannel(deed, { channelId }),
  },
  reopenChannel: {
    action: 'channel.manage',
    call: (deed, { channelId }) => reopenChannel(deed, { channelId }),
  },
  addSource: {
    action: 'source.manage',
    call: (deed) => addSource(deed, { name: `新${another()}`, class: 'paper' }),
  },
  changeSource: {
    action: 'source.manage',
    call: (deed, { sourceId }) =>
      changeSource(deed, { sourceId, name: `新${another()}`, class: 'paper', reason: '改名' }),
  },
  importSources: {
    action: 'source.manage',
    call: (deed) => importSources(deed, { text: `名称,类别\n新${another()},合作媒体` }),
  },
  writeStaticPage: { action: 'page.write', call: (deed) => writeStaticPage(deed, page) },
  changeSetting: {
    action: 'setting.change',
    call: (deed) => changeSetting(deed, 'demoDay', '2018-05-14'),
  },
  confirmSite: { action: 'setting.change', call: (deed) => confirmSite(deed) },
  addRedirect: {
    action: 'redirect.manage',
    call: (deed) => addRedirect(deed, { fromPath: `/old${another()}`, toPath: '/about' }),
  },
  importRedirects: {
    action: 'redirect.manage',
    call: (deed) => importRedirects(deed, { text: `旧地址,新地址\n/old${another()},/about` }),
  },
  removeRedirect: {
    action: 'redirect.manage',
    call: (deed, { fromPath }) => removeRedirect(deed, { fromPath }),
  },
  addSynonyms: {
    action: 'search.manage',
    call: (deed) => addSynonyms(deed, { words: ['哈市', '哈尔滨'] }),
  },
  changeSynonyms: {
    action: 'search.manage',
    call: (deed, { synonymsId: id }) => changeSynonyms(deed, { id, words: ['冰城', '哈尔滨'] }),
  },
  removeSynonyms: {
    action: 'search.manage',
    call: (deed, { synonymsId: id }) => removeSynonyms(deed, { id }),
  },
  inviteStaff: {
    action: 'staff.manage',
    call: (deed) =>
      inviteStaff(deed, { username: `new${another()}`, name: '新人', role: 'editor' }),
  },
  disableStaff: { action: 'staff.manage', call: disableStaff },
  assignChannels: {
    action: 'staff.manage',
    call: (deed, { personId }) => assignChannels(deed, { personId, channelIds: [] }),
  },
  enableStaff: { action: 'staff.manage', call: enableStaff },
  changeRole: {
    action: 'staff.manage',
    call: (deed, { personId }) => changeRole(deed, { personId, role: 'chief' }),
  },
  resetPassword: { action: 'staff.manage', call: resetPassword },
  giveInitialPassword: { action: 'staff.manage', call: giveInitialPassword },
  removeSecondFactor: { action: 'staff.manage', call: removeSecondFactor },
  limitReview: {
    action: 'channel.manage',
    call: (deed, { channelId }) =>
      limitReview(deed, { channelId, step: 'firstReview', minutes: 30 }),
  },
  relaxReview: {
    action: 'channel.relax',
    call: (deed, { channelId }) =>
      relaxReview(deed, { channelId, kind: 'twoReviews', reason: '人手不足' }),
  },
  endRelaxation: {
    action: 'channel.relax',
    prepare: async ({ channelId }) => {
      const given = { channelId, kind: 'ownEdit', reason: '人手不足' } as const
      return orThrow(await relaxReview(deedOf('admin'), given)).id
    },
    call: (deed, _, relaxationId) => endRelaxation(deed, { relaxationId }),
  },
  checkLog: { action: 'log.check', call: (deed) => checkLog(deed) },
}

/** Verbs about the actor's own account, which need no right; and pieces that verbs share. */
export const withoutRight = [
  'renameOwnPasskey',
  'removeOwnPasskey',
  'endOwnSession',
  'endAllOwnSessions',
  'changeStaff',
  'changeOneChannel',
  'work',
  'onRound',
  'sayOfFinding',
  'inReview',
  // Gives back what is the actor’s own: `stories/locks.test.ts`
  'releaseLock',
]

/** Actions that only open pages: no verb asks for them, the pages do (`e2e/desk/permissions.spec.ts`). */
export const readingActions: Action[] = [
  'story.read',
  'site.read',
  'staff.read',
  'log.read',
  'list.read',
  'check.keepError',
]

/** Actions whose verb is not built yet. */
export const unasked: Action[] = []
