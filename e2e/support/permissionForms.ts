import type { Action } from '#newsroom/people/can.ts'
import { afterForms } from './afterForms.ts'
import type { DeskForm } from './deskForm.ts'

const of =
  (action: Action, address: string) =>
  (
    verb: string,
    mark: string,
    values: Record<string, string> | ((count: number) => Record<string, string>) = {},
  ): DeskForm => ({
    verb,
    action,
    address,
    mark,
    values: typeof values === 'function' ? values : () => values,
  })

const channel = of('channel.manage', '/admin/channels')
const relaxing = of('channel.relax', '/admin/channels')
const source = of('source.manage', '/admin/sources')
const page = of('page.write', '/admin/pages/privacy')
const redirect = of('redirect.manage', '/admin/redirects')
const synonyms = of('search.manage', '/admin/synonyms')
const setting = of('setting.change', '/admin/settings')
const invite = of('staff.manage', '/admin/staff')
const colleague = of('staff.manage', '/admin/staff/{colleague}')
const log = of('log.check', '/admin/log')
const list = (...form: Parameters<ReturnType<typeof of>>): DeskForm => ({
  ...of('list.manage', '/admin/lists/terms')(...form),
  owner: 'chief',
})
const words = { name: '新', fullName: '新频道', about: '', hue: 'guonei' }

/** Every verb that a form of the desk calls. One that is missing fails `permissions.spec.ts`. */
export const deskForms: DeskForm[] = [
  channel('addChannel', 'name="slug"', (count) => ({ ...words, slug: `new${count}` })),
  channel('changeChannel', '修改频道', (count) => ({ ...words, name: `新${count}` })),
  channel('moveChannel', '的位置', { wish: 'down' }),
  channel('reopenChannel', '的位置', { wish: 'reopen' }),
  channel('retireChannel', '的位置', { wish: 'retire' }),
  channel('limitReview', '保存时限', (count) => ({
    firstReview: String(count + 10),
    secondReview: '',
    finalReview: '20',
  })),
  relaxing('relaxReview', 'name="reason"', { kind: 'twoReviews', reason: '夜班人手不足' }),
  relaxing('endRelaxation', '结束放宽'),
  source('addSource', '添加', (count) => ({ name: `新报${count}`, class: 'other' })),
  of('source.manage', '/admin/sources/7')('changeSource', '修改稿源', (count) => ({
    name: `改报${count}`,
    reason: '改名',
  })),
  page('writeStaticPage', 'name="summary"', (count) => ({
    wish: 'write',
    title: `隐私${count}`,
    body: '# 小标题\n正文。',
  })),
  redirect('addRedirect', 'name="toPath"', (count) => ({
    fromPath: `/moved${count}`,
    toPath: '/about',
  })),
  redirect('removeRedirect', '删除'),
  synonyms('addSynonyms', '添加', (count) => ({ words: `同义甲${count} 同义乙${count}` })),
  synonyms('changeSynonyms', '修改同义词', (count) => ({ words: `同义丙${count} 同义丁${count}` })),
  synonyms('removeSynonyms', '删除'),
  setting('changeSetting', '保存联系方式', { email: 'desk@a.example' }),
  setting('confirmSite', 'value="end"', { wish: 'end', sure: 'on' }),
  invite('inviteStaff', 'name="username"', (count) => ({
    name: '新人',
    username: `invited${count}`,
    role: 'editor',
  })),
  colleague('changeRole', '保存角色', (count) => ({ role: count % 2 ? 'editor' : 'reporter' })),
  of('staff.manage', '/admin/staff/demo-deskHead')('assignChannels', '保存分管频道', {
    channelId: '1',
  }),
  colleague('resetPassword', 'value="link"', { wish: 'link' }),
  colleague('giveInitialPassword', 'value="password"', { wish: 'password' }),
  colleague('disableStaff', 'value="disable"', { wish: 'disable' }),
  colleague('enableStaff', 'value="enable"', { wish: 'enable' }),
  colleague('removeSecondFactor', 'value="disable"', { wish: 'factor' }),
  log('checkLog', '从头核对'),
  list('addListEntry', 'new-entry', (count) => ({ term: `新词${count}`, level: '疑' })),
  list('changeListEntry', '修改“', (count) => ({ term: `改词${count}`, level: '错' })),
  list('removeListEntry', '删除“'),
  list('importList', 'name="file"', (count) => ({ file: `词语\n导入词${count}` })),
  {
    ...of('front.arrange', '/admin/front?page=bcxw')('arrangePage', 'id="arrangement"', {
      command: 'publish',
    }),
    owner: 'chief',
  },
  ...afterForms,
]

/** Pages that only some roles may read. */
export const readPages: [Action, string][] = [
  // 记者: 本人的; the stories of the demo are the demo reporter's
  ['story.read', '/admin/stories/1'],
  ['story.read', '/admin/stories/1/revisions'],
  ['story.read', '/admin/stories/1/preview'],
  ['story.read', '/admin/stories/1/sheet'],
  ['story.read', '/admin/stories/1/review'],
  ['story.correct', '/admin/stories/1/correct'],
  ['story.askWithdrawal', '/admin/stories/1/withdraw'],
  ['story.read', '/admin/stories'],
  ['front.arrange', '/admin/front'],
  ['list.read', '/admin/lists/terms'],
  ['list.read', '/admin/lists/names'],
  ['list.read', '/admin/lists/allowed'],
  ['site.read', '/admin/channels'],
  ['site.read', '/admin/sources'],
  ['site.read', '/admin/sources/5'],
  ['source.manage', '/admin/sources/import'],
  ['site.read', '/admin/pages'],
  ['site.read', '/admin/pages/about'],
  ['site.read', '/admin/redirects'],
  ['redirect.manage', '/admin/redirects/import'],
  ['site.read', '/admin/settings'],
  ['staff.read', '/admin/staff'],
  ['staff.read', '/admin/staff/demo-admin'],
  ['log.read', '/admin/log'],
]

/** Verbs about a person's own account, which every role has. */
export const ownVerbs = [
  'renameOwnPasskey',
  'removeOwnPasskey',
  'endOwnSession',
  'endAllOwnSessions',
]

/** Verbs that the page of a story under review calls: `reviewReplay.spec.ts` tries them. */
export const reviewVerbs = [
  'submitStory',
  'reviewFirst',
  'reviewSecond',
  'releaseStory',
  'returnStory',
  'holdStory',
  'takeUpStory',
  'recallStory',
  'proofStory',
  'scheduleStory',
  'unscheduleStory',
  'countersign',
  'reviewLate',
]

/** Verbs that the page where a story is written calls by script: `writingRights.spec.ts` tries them. */
export const writingVerbs = [
  'startStory',
  'saveDraft',
  'makeRevision',
  'restoreRevision',
  'emergencyRelease',
  'publishStory',
  'keepLock',
  'takeOver',
  'releaseLock',
  'keepFinding',
  'reopenFinding',
]

/** Verbs about a 稿源 that take what others did before them: `sources.spec.ts` tries them. */
export const sourceVerbs = [
  // Its preview goes before it: `redirects.spec.ts` does both
  'importRedirects',
  'importSources',
  'requestWithdrawal',
  'dismissWithdrawal',
  'withdrawSource',
  'overrideSource',
]
