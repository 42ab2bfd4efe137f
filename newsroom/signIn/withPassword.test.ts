import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { disableStaff } from '../people/disableStaff.ts'
import { inviteStaff } from '../people/inviteStaff.ts'
import { deedOf } from '../testing.ts'
import { askAuth } from './ask.ts'
import { refreshedSession, sessionOf } from './session.ts'
import { signOut } from './signOut.ts'
import { aColleague, password, sent, signedInCookie, visitFrom } from './testing.ts'
import { signInWithPassword } from './withPassword.ts'

useStore()

const entriesOf = (id: string) =>
  readStore()
    .select()
    .from(log)
    .where(eq(log.subject, `person:${id}`))

test('A colleague signs in with user name and password, and the log says from where', async () => {
  const { id, username } = await aColleague('chief')
  const result = await signInWithPassword(visitFrom(), {
    username: ` ${username.toUpperCase()} `,
    password,
  })
  expect(result).toMatchObject({ ok: true, value: { needsCode: false } })
  const cookie = sent(result.ok ? result.value.cookies : [])
  expect(await sessionOf(new Headers({ cookie }))).toMatchObject({
    actor: { id, role: 'chief' },
    username,
    mustChangePassword: false,
    hasSecondFactor: false,
  })
  expect((await entriesOf(id)).at(-1)).toMatchObject({
    action: 'signIn',
    actorId: id,
    details: { way: 'password', address: '192.0.2.1' },
  })
})

test('Every cause of failure has the same sentence: nobody learns which accounts exist', async () => {
  const disabled = await aColleague()
  await disableStaff(deedOf('admin'), { personId: disabled.id })
  const invited = { username: 'invited', name: '未到', role: 'editor' } as const
  await inviteStaff(deedOf('admin', Date.now()), invited)
  const { username } = await aColleague()
  for (const [at, given] of [
    { username, password: 'not the password' },
    { username: 'nobody-of-that-name', password },
    { username: disabled.username, password },
    { username: 'invited', password },
    { username: 'a', password },
    { username: '', password },
    { username, password: '' },
    { username: '“；drop table', password },
    { username, password: 'x'.repeat(100_000) },
    { username: '\0\ud800', password: '\0\ud800' },
  ].entries())
    expect(await signInWithPassword(visitFrom({ address: `203.0.113.${at}` }), given)).toEqual({
      ok: false,
      refusal: { reason: 'wrong', sentence: '用户名或密码不对。' },
    })
})

test('A failed try is logged on the account, or on nobody; what was typed is not', async () => {
  const { id, username } = await aColleague()
  await signInWithPassword(visitFrom(), { username, password: 'typed-by-mistake' })
  await signInWithPassword(visitFrom(), { username: 'typed-by-mistake', password })
  expect((await entriesOf(id)).at(-1)).toMatchObject({ action: 'signInFailed', actorId: 'unknown' })
  expect((await entriesOf('unknown')).at(-1)).toMatchObject({ action: 'signInFailed' })
  expect(JSON.stringify(everything())).not.toContain('typed-by-mistake')
})

test('No password and no session cookie stands in the store as it is', async () => {
  const { username } = await aColleague()
  const cookie = await signedInCookie(username)
  const stored = JSON.stringify(everything())
  expect(stored).not.toContain(password)
  const [, value = ''] = /session_token=([^;]+)/.exec(cookie) ?? []
  expect(value.length).toBeGreaterThan(40)
  expect(stored).not.toContain(decodeURIComponent(value))
})

test('A cookie whose signature was forged opens nothing', async () => {
  const { username } = await aColleague()
  const cookie = await signedInCookie(username)
  const forged = cookie.replace(
    /(session_token=\w+\.).*$/,
    '$1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D',
  )
  expect(forged).not.toBe(cookie)
  expect(await sessionOf(new Headers({ cookie: forged }))).toBeNull()
})

test('Signing out ends the session in the store, not only in the browser', async () => {
  const { id, username } = await aColleague()
  const cookie = await signedInCookie(username)
  await signOut(visitFrom({ cookie }))
  expect(await sessionOf(new Headers({ cookie }))).toBeNull()
  expect((await entriesOf(id)).at(-1)).toMatchObject({ action: 'signOut', actorId: id })
})

test('A session is read without a write until a quarter of an hour has passed', async () => {
  const { username } = await aColleague()
  const cookie = await signedInCookie(username)
  const before = everything()
  expect((await refreshedSession(new Headers({ cookie }))).session).not.toBeNull()
  expect(everything()).toEqual(before)
})

test('There is no way to register, nor to sign in by mail', async () => {
  const visit = visitFrom()
  const newcomer = { email: 'a@desk.invalid', password, name: 'a', username: 'newcomer' }
  for (const path of ['/sign-up/email', '/sign-in/email', '/sign-in/social'])
    expect((await askAuth(path, visit, newcomer)).status).toBeGreaterThanOrEqual(400)
})
