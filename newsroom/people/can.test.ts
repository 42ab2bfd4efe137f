import { beforeEach, describe, expect, test } from 'vitest'
import { everything, useStore } from '#db/testing.ts'
import { orThrow, type Result } from '#lib/result.ts'
import { addChannel } from '../channels/add.ts'
import { arrangeList } from '../front/arrange.ts'
import { writeStaticPage } from '../pages/write.ts'
import { addRedirect } from '../redirects/add.ts'
import { changeSetting } from '../settings/change.ts'
import { addSource } from '../sources/add.ts'
import { correctStory } from '../stories/correct.ts'
import { fileStory } from '../stories/file.ts'
import { publishStory } from '../stories/publish.ts'
import { withdrawStory } from '../stories/withdraw.ts'
import {
  aChannel,
  aFiledStory,
  aLiveStory,
  aSource,
  contentWith,
  deedOf,
  paragraph,
} from '../testing.ts'
import { type Deed, type Role, roles } from './actor.ts'
import { actions, can } from './can.ts'
import { changeRole } from './changeRole.ts'
import { disableStaff } from './disableStaff.ts'
import { enableStaff } from './enableStaff.ts'
import { giveInitialPassword } from './giveInitialPassword.ts'
import { inviteStaff } from './inviteStaff.ts'
import { removeSecondFactor } from './removeSecondFactor.ts'
import { resetPassword } from './resetPassword.ts'

useStore()
let desk = { channelId: 0, sourceId: 0, draft: 0, live: 0 }
beforeEach(async () => {
  const place = { channelId: (await aChannel()).id, sourceId: await aSource() }
  const draft = await aFiledStory(place)
  desk = { ...place, draft, live: (await aLiveStory(place)).id }
  colleague.personId = orThrow(await inviteStaff(deedOf('admin'), newcomer(++count))).id
})

let count = 0
const correction = { kind: 'text', stood: '冰排一块', stands: '浮冰一块', note: '用词。' } as const
const channel = { name: '新', fullName: '新频道', about: '', hue: 'guonei', position: 9 } as const
const page = { slug: 'about', title: '关于', summary: '我们', body: [paragraph('报社。')] }
const colleague = { personId: '' }
const newcomer = (at: number) => ({ username: `new${at}`, name: '新人', role: 'editor' }) as const
type Verb = (deed: Deed) => Promise<Result<unknown, string>>

/** Every verb, and the roles that may, as product.md has them. */
const verbs: [string, Role[], Verb][] = [
  [
    'fileStory',
    ['reporter', 'editor', 'deskHead', 'chief'],
    (deed) => fileStory(deed, { ...desk, content: contentWith() }),
  ],
  ['publishStory', ['chief'], (deed) => publishStory(deed, { storyId: desk.draft })],
  ['correctStory', ['chief'], (deed) => correctStory(deed, { storyId: desk.live, ...correction })],
  ['withdrawStory', ['chief'], (deed) => withdrawStory(deed, { storyId: desk.live, reason: '误' })],
  [
    'arrangeList',
    ['deskHead', 'chief'],
    (deed) => arrangeList(deed, { page: 'front', list: 'lead', storyIds: [desk.live] }),
  ],
  ['changeSetting', ['admin'], (deed) => changeSetting(deed, 'isConfirmed', true)],
  ['writeStaticPage', ['admin'], (deed) => writeStaticPage(deed, page)],
  ['addChannel', ['admin'], (deed) => addChannel(deed, { ...channel, slug: `new${++count}` })],
  ['addSource', ['admin'], (deed) => addSource(deed, { name: `新${++count}`, isOwn: true })],
  [
    'addRedirect',
    ['admin'],
    (deed) => addRedirect(deed, { fromPath: `/old${++count}`, toPath: '/about' }),
  ],
  ['inviteStaff', ['admin'], (deed) => inviteStaff(deed, newcomer(++count))],
  ['disableStaff', ['admin'], (deed) => disableStaff(deed, colleague)],
  ['enableStaff', ['admin'], (deed) => enableStaff(deed, colleague)],
  ['changeRole', ['admin'], (deed) => changeRole(deed, { ...colleague, role: 'chief' })],
  ['resetPassword', ['admin'], (deed) => resetPassword(deed, colleague)],
  ['giveInitialPassword', ['admin'], (deed) => giveInitialPassword(deed, colleague)],
  ['removeSecondFactor', ['admin'], (deed) => removeSecondFactor(deed, colleague)],
]

describe.each(verbs)('%s', (_, mayDo, verb) => {
  test.each(roles)(`is for ${mayDo.join(', ')}: asked by a person who is %s`, async (role) => {
    const before = everything()
    const result = await verb(deedOf(role))
    if (mayDo.includes(role)) {
      expect(result).toMatchObject({ ok: true })
      return expect(everything()).not.toEqual(before)
    }
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'notAllowed' } })
    expect(result.ok || result.refusal.sentence).toMatch(/^您的角色不能做这一步，请交给[^，]+。$/)
    expect(everything()).toEqual(before)
  })
})

test('校对 and 审计 may do nothing that changes the store; 管理员 has no right over content', () => {
  const may = (role: Role) => actions.filter((action) => can(deedOf(role).actor, action))
  expect(may('proofreader')).toEqual([])
  expect(may('auditor')).toEqual([])
  expect(may('admin')).toEqual(['site.configure', 'staff.manage'])
})
