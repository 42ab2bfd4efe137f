import { orThrow, type Result } from '#lib/result.ts'
import { addChannel } from '../../channels/add.ts'
import { changeChannel } from '../../channels/change.ts'
import { moveChannel } from '../../channels/move.ts'
import { reopenChannel } from '../../channels/reopen.ts'
import { retireChannel } from '../../channels/retire.ts'
import { arrangePage } from '../../front/arrangePage.ts'
import { checkLog } from '../../log/check.ts'
import { writeStaticPage } from '../../pages/write.ts'
import { addRedirect } from '../../redirects/add.ts'
import { removeRedirect } from '../../redirects/remove.ts'
import { addSynonyms } from '../../search/addSynonyms.ts'
import { changeSynonyms } from '../../search/changeSynonyms.ts'
import { removeSynonyms } from '../../search/removeSynonyms.ts'
import { changeSetting } from '../../settings/change.ts'
import { confirmSite } from '../../settings/confirm.ts'
import { addSource } from '../../sources/add.ts'
import { changeSource } from '../../sources/change.ts'
import { openStory } from '../../stories/atWork.ts'
import { correctStory } from '../../stories/correct.ts'
import { fileStory } from '../../stories/file.ts'
import { keepLock } from '../../stories/keepLock.ts'
import { makeRevision } from '../../stories/makeRevision.ts'
import { publishStory } from '../../stories/publish.ts'
import { restoreRevision } from '../../stories/restoreRevision.ts'
import { saveDraft } from '../../stories/saveDraft.ts'
import { startStory } from '../../stories/start.ts'
import { takeOver } from '../../stories/takeOver.ts'
import { withdrawStory } from '../../stories/withdraw.ts'
import {
  aChannel,
  aFiledStory,
  aLiveStory,
  aSlot,
  aSource,
  aWithdrawnStory,
  contentWith,
  deedOf,
  headsChannel,
  paragraph,
  saveOf,
} from '../../testing.ts'
import type { Deed } from '../actor.ts'
import { assignChannels } from '../assignChannels.ts'
import type { Action } from '../can.ts'
import { changeRole } from '../changeRole.ts'
import { disableStaff } from '../disableStaff.ts'
import { enableStaff } from '../enableStaff.ts'
import { giveInitialPassword } from '../giveInitialPassword.ts'
import { inviteStaff } from '../inviteStaff.ts'
import { removeSecondFactor } from '../removeSecondFactor.ts'
import { resetPassword } from '../resetPassword.ts'

/** What the verbs are tried on: made anew for each try. */
export type Desk = Awaited<ReturnType<typeof aDesk>>

let count = 0
const correction = { kind: 'text', stood: '冰排一块', stands: '浮冰一块', note: '用词。' } as const
const words = { name: '新', fullName: '新频道', about: '', hue: 'guonei' } as const
const page = { slug: 'about', title: '关于', summary: '我们', body: [paragraph('报社。')] }
const licences = [{ label: 'ICP备案', number: '1' }]

/** A desk with one of everything; the story is in the state that is wanted. */
export async function aDesk(state: 'draft' | 'published' | 'withdrawn' = 'draft') {
  const admin = deedOf('admin')
  const channel = await aChannel()
  const place = { channelId: channel.id, sourceId: await aSource() }
  await headsChannel(channel.id)
  await aChannel()
  const made = { draft: aFiledStory, published: aLiveStory, withdrawn: aWithdrawnStory }[state]
  const story = await made(place)
  const storyId = typeof story === 'number' ? story : story.id
  if (state !== 'withdrawn') await workOn(storyId)
  const fromPath = `/old${++count}`
  orThrow(await addRedirect(admin, { fromPath, toPath: '/about' }))
  orThrow(await changeSetting(admin, 'licences', licences))
  orThrow(await changeSetting(admin, 'contact', { email: 'web@a.example' }))
  const person = { username: `new${++count}`, name: '新人', role: 'editor' } as const
  return {
    ...place,
    slug: channel.slug,
    storyId,
    live: (await aLiveStory(place)).id,
    fromPath,
    synonymsId: orThrow(await addSynonyms(admin, { words: ['哈市', '哈尔滨'] })).id,
    personId: orThrow(await inviteStaff(admin, person)).id,
  }
}

/** A new version of the story, and words after it that are in none. */
async function workOn(storyId: number): Promise<void> {
  const editor = deedOf('editor')
  orThrow(await saveDraft(editor, storyId, await aSave(storyId)))
  const { version } = await aSave(storyId)
  orThrow(await makeRevision(editor, { storyId, version, reason: '' }))
  orThrow(await saveDraft(editor, storyId, await aSave(storyId)))
}

const aSave = async (storyId: number) =>
  saveOf(
    orThrow(await openStory(deedOf('editor').actor, storyId)),
    { kicker: `引题${++count}` },
    { window: `window-${count}-try` },
  )

/** A verb as it is tried: what it asks for, and a call of it that nothing but a right can refuse. */
export type Try = {
  action: Action
  call: (deed: Deed, desk: Desk) => Promise<Result<unknown, string>>
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
  publishStory: {
    action: 'story.publish',
    call: (deed, { storyId }) => publishStory(deed, { storyId }),
  },
  correctStory: {
    action: 'story.correct',
    call: (deed, { storyId }) => correctStory(deed, { storyId, ...correction }),
  },
  withdrawStory: {
    action: 'story.withdraw',
    call: (deed, { storyId }) => withdrawStory(deed, { storyId, reason: '误' }),
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
  addChannel: {
    action: 'channel.manage',
    call: (deed) => addChannel(deed, { ...words, slug: `new${++count}` }),
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
    call: (deed) => addSource(deed, { name: `新${++count}`, isOwn: true }),
  },
  changeSource: {
    action: 'source.manage',
    call: (deed, { sourceId }) =>
      changeSource(deed, { sourceId, name: `新${++count}`, isOwn: false }),
  },
  writeStaticPage: { action: 'page.write', call: (deed) => writeStaticPage(deed, page) },
  changeSetting: {
    action: 'setting.change',
    call: (deed) => changeSetting(deed, 'demoDay', '2018-05-14'),
  },
  confirmSite: { action: 'setting.change', call: (deed) => confirmSite(deed) },
  addRedirect: {
    action: 'redirect.manage',
    call: (deed) => addRedirect(deed, { fromPath: `/old${++count}`, toPath: '/about' }),
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
    call: (deed) => inviteStaff(deed, { username: `new${++count}`, name: '新人', role: 'editor' }),
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
  // Gives back what is the actor’s own: `stories/locks.test.ts`
  'releaseLock',
]

/** Actions that only open pages: no verb asks for them, the pages do (`e2e/desk/permissions.spec.ts`). */
export const readingActions: Action[] = ['story.read', 'site.read', 'staff.read', 'log.read']

/** Actions whose verb is not built yet. */
export const unasked: Action[] = []
