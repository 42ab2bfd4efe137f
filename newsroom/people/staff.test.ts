import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { log, people } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { changePassword } from '../signIn/changePassword.ts'
import { type DeskSession, sessionOf } from '../signIn/session.ts'
import { aColleague, password, sent, signedInCookie, visitFrom } from '../signIn/testing.ts'
import { signInWithPassword } from '../signIn/withPassword.ts'
import { deedOf } from '../testing.ts'
import { acceptInvitation } from './acceptInvitation.ts'
import { changeRole } from './changeRole.ts'
import { disableStaff } from './disableStaff.ts'
import { enableStaff } from './enableStaff.ts'
import { giveInitialPassword } from './giveInitialPassword.ts'
import { invitationFor } from './invitation.ts'
import { inviteStaff } from './inviteStaff.ts'
import { resetPassword } from './resetPassword.ts'

useStore()
const now = Date.now()
const day = 86_400_000
const admin = deedOf('admin', now)

const personOf = async (id: string) =>
  (await readStore().select().from(people).where(eq(people.id, id)))[0]
const idOf = async (colleague: Promise<{ id: string }>) => ({ personId: (await colleague).id })
const mayEnter = async (username: string, given = password) =>
  (await signInWithPassword(visitFrom(), { username, password: given })).ok
const sessionFor = async (username: string): Promise<DeskSession & { cookie: string }> => {
  const cookie = await signedInCookie(username)
  const session = await sessionOf(new Headers({ cookie }))
  if (!session) throw new Error('no session')
  return { ...session, cookie }
}

describe('An invited colleague', () => {
  const invite = (username: string) =>
    inviteStaff(admin, { username, name: '沈雪', role: 'editor' })

  test('sets a password through the link once, and is in; the link is void then', async () => {
    const { id, token } = orThrow(await invite('shenxue'))
    expect(await invitationFor(token, now)).toMatchObject({ kind: 'invitation', person: { id } })
    expect((await personOf(id))?.joinedAt).toBeNull()
    expect(await acceptInvitation({ token, password }, now)).toEqual({
      ok: true,
      value: { username: 'shenxue' },
    })
    expect(await mayEnter('shenxue')).toBe(true)
    expect((await personOf(id))?.joinedAt).toBe(now)
    expect(await acceptInvitation({ token, password }, now)).toMatchObject({
      refusal: { reason: 'void' },
    })
  })

  test('has a week; a second link makes the first one void; no link stands in the store', async () => {
    const { id, token } = orThrow(await invite('late'))
    expect(await invitationFor(token, now + 7 * day - 1)).not.toBeNull()
    expect(await invitationFor(token, now + 7 * day)).toBeNull()
    const second = orThrow(await resetPassword(admin, { personId: id }))
    expect(await invitationFor(token, now)).toBeNull()
    expect(await invitationFor(second.token, now)).not.toBeNull()
    expect(JSON.stringify(everything())).not.toContain(second.token)
  })

  test('opens one account where the link is used twice at the same time', async () => {
    const { token } = orThrow(await invite('twice'))
    const both = await Promise.all([1, 2].map(() => acceptInvitation({ token, password }, now)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test.each([
    ['短密码', '密码至少要10个字符，可以是一句容易记的话。'],
    ['aaaaaaaaaaaa', '这个密码太容易猜，请换一个。'],
    ['1234567890', '这个密码太容易猜，请换一个。'],
    ['jihgfedcba', '这个密码太容易猜，请换一个。'],
    ['QWERTYUIOP', '这个密码太容易猜，请换一个。'],
    ['my colleague password', '密码里不能有用户名。'],
    ['冰'.repeat(129), '密码最多128个字符。'],
  ])('reads why %s is no password, and may try again', async (given, sentence) => {
    const username = given.includes('colleague') ? 'colleague' : undefined
    const { token } = orThrow(
      username ? await invite(username) : await resetPassword(admin, await idOf(aColleague())),
    )
    expect(await acceptInvitation({ token, password: given }, now)).toEqual({
      ok: false,
      refusal: { reason: 'weak', sentence },
    })
    expect(await invitationFor(token, now)).not.toBeNull()
  })

  test.each([
    [{ username: '沈雪' }, '用户名用2到30个'],
    [{ username: '1a' }, '用户名用2到30个'],
    [{ username: 'a b' }, '用户名用2到30个'],
    [{ name: ' ' }, '姓名：不能为空。'],
    [{ name: '沈\u202e雪' }, '姓名：有看不见的字符'],
    [{ name: '沈\ud800' }, '姓名：有看不见的字符'],
    [{ name: '沈\0雪' }, '姓名：有看不见的字符'],
    [{ name: '沈'.repeat(41) }, '姓名：最多40个字符。'],
    [{ role: 'owner' }, '角色：不在可选的范围里。'],
    [{ isDemo: true }, '有不认识的内容“isDemo”。'],
  ])('is refused with %j in a sentence, and nothing changes', async (part, sentence) => {
    const before = everything()
    const given = { username: 'newcomer', name: '新人', role: 'editor', ...part }
    const result = await inviteStaff(admin, given as never)
    expect(result).toMatchObject({ refusal: { reason: 'badValue' } })
    expect(result.ok || result.refusal.sentence).toContain(sentence)
    expect(everything()).toEqual(before)
  })

  test('cannot take a user name that a colleague has, in whatever letters', async () => {
    const { username } = await aColleague()
    expect(await invite(username.toUpperCase())).toMatchObject({ refusal: { reason: 'taken' } })
  })
})

describe('A disabled colleague', () => {
  test('is out at once and stays out until enabled; name and log stay', async () => {
    const { id, username } = await aColleague()
    const { cookie } = await sessionFor(username)
    orThrow(await disableStaff(admin, { personId: id }))
    expect(await sessionOf(new Headers({ cookie }))).toBeNull()
    expect(await mayEnter(username)).toBe(false)
    expect(await resetPassword(admin, { personId: id })).toMatchObject({
      refusal: { reason: 'disabled' },
    })
    expect(await personOf(id)).toMatchObject({ isDisabled: true, username })
    orThrow(await enableStaff(admin, { personId: id }))
    expect(await mayEnter(username)).toBe(true)
    const entries = await readStore()
      .select()
      .from(log)
      .where(eq(log.subject, `person:${id}`))
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['inviteStaff', 'acceptInvitation', 'disableStaff', 'enableStaff']),
    )
  })

  test('cannot come in through a link that was sent before', async () => {
    const { id } = await aColleague()
    const { token } = orThrow(await resetPassword(admin, { personId: id }))
    orThrow(await disableStaff(admin, { personId: id }))
    orThrow(await enableStaff(admin, { personId: id }))
    expect(await invitationFor(token, now)).toBeNull()
  })
})

test('A new role holds from the next request on', async () => {
  const { id, username } = await aColleague('reporter')
  const { cookie } = await sessionFor(username)
  orThrow(await changeRole(admin, { personId: id, role: 'chief' }))
  expect((await sessionOf(new Headers({ cookie })))?.actor.role).toBe('chief')
  expect(await changeRole(admin, { personId: id, role: 'owner' as never })).toMatchObject({
    refusal: { reason: 'badRole' },
  })
})

test('The last administrator who can sign in is neither disabled nor given another role', async () => {
  await transact((tx) => tx.update(people).set({ role: 'editor' }).where(eq(people.role, 'admin')))
  const { id } = await aColleague('admin')
  orThrow(await inviteStaff(admin, { username: 'waiting', name: '未到', role: 'admin' }))
  const disabled = await aColleague('admin')
  orThrow(await disableStaff(admin, { personId: disabled.id }))
  const before = everything()
  for (const verb of [
    () => disableStaff(admin, { personId: id }),
    () => changeRole(admin, { personId: id, role: 'editor' }),
  ])
    expect(await verb()).toMatchObject({ refusal: { reason: 'lastAdministrator' } })
  expect(everything()).toEqual(before)
  orThrow(await changeRole(admin, { personId: id, role: 'admin' }))
  orThrow(await enableStaff(admin, { personId: disabled.id }))
  const both = await Promise.all(
    [id, disabled.id].map((personId) => disableStaff(admin, { personId })),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('A link to set the password anew keeps the old one good until it is used, then ends all sessions', async () => {
  const { id, username } = await aColleague()
  const { cookie } = await sessionFor(username)
  const { token, expiresAt } = orThrow(await resetPassword(admin, { personId: id }))
  expect(expiresAt).toBe(now + day)
  expect(await sessionOf(new Headers({ cookie }))).not.toBeNull()
  orThrow(await acceptInvitation({ token, password: '换了一个更长的密码句子' }, now))
  expect(await sessionOf(new Headers({ cookie }))).toBeNull()
  expect(await mayEnter(username)).toBe(false)
  expect(await mayEnter(username, '换了一个更长的密码句子')).toBe(true)
})

test('An initial password must be changed before anything else, and the change ends other sessions', async () => {
  const { id, username } = await aColleague()
  const initial = orThrow(await giveInitialPassword(admin, { personId: id })).password
  expect(initial).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/)
  expect(JSON.stringify(everything())).not.toContain(initial)
  const enter = async () => {
    const result = await signInWithPassword(visitFrom(), { username, password: initial })
    return sent(orThrow(result).cookies)
  }
  const [cookie, elsewhere] = [await enter(), await enter()]
  const session = await sessionOf(new Headers({ cookie }))
  if (!session) throw new Error('no session')
  expect(session.mustChangePassword).toBe(true)
  const visit = visitFrom({ cookie })
  const change = (current: string, next: string) =>
    changePassword(visit, session, { current, next })
  expect(await change('wrong one', password)).toMatchObject({ refusal: { reason: 'wrong' } })
  expect(await change(initial, 'short')).toMatchObject({ refusal: { reason: 'weak' } })
  expect(await change(initial, initial)).toMatchObject({ refusal: { reason: 'weak' } })
  const { cookies } = orThrow(await change(initial, password))
  expect(await sessionOf(new Headers({ cookie: sent(cookies) }))).toMatchObject({
    mustChangePassword: false,
  })
  expect(await sessionOf(new Headers({ cookie: elsewhere }))).toBeNull()
  expect(await mayEnter(username)).toBe(true)
})

test('Whoever is not on the list cannot be changed', async () => {
  const nobody = { personId: 'nobody' }
  for (const verb of [disableStaff, enableStaff, resetPassword, giveInitialPassword])
    expect(await verb(admin, nobody)).toMatchObject({ refusal: { reason: 'unknownPerson' } })
})
