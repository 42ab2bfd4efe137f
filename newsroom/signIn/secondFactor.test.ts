import { expect, test } from 'vitest'
import { everything, useStore } from '#db/testing.ts'
import { totpOf } from '#e2e/support/totp.ts'
import { orThrow } from '#lib/result.ts'
import { removeSecondFactor } from '../people/removeSecondFactor.ts'
import { deedOf } from '../testing.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
  renewRecoveryCodes,
} from './secondFactor.ts'
import { type DeskSession, sessionOf } from './session.ts'
import { aColleague, password, sent, signedInCookie, visitFrom } from './testing.ts'
import { pendingPerson, signInWithCode, signInWithRecoveryCode } from './withCode.ts'
import { signInWithPassword } from './withPassword.ts'

useStore()

const session = async (cookie: string): Promise<DeskSession> => {
  const found = await sessionOf(new Headers({ cookie }))
  if (!found) throw new Error('no session')
  return found
}

/** A colleague with an authenticator app. */
async function withApp() {
  const colleague = await aColleague()
  const cookie = await signedInCookie(colleague.username)
  const visit = visitFrom({ cookie })
  const { secret, uri, recoveryCodes } = orThrow(
    await beginSecondFactor(visit, await session(cookie), password),
  )
  const code = totpOf(secret)
  const { cookies } = orThrow(await confirmSecondFactor(visit, await session(cookie), code))
  return { ...colleague, secret, uri, recoveryCodes, cookie: sent(cookies) }
}

/** The cookie between password and code. */
async function halfway(username: string, address = '192.0.2.1') {
  const result = orThrow(await signInWithPassword(visitFrom({ address }), { username, password }))
  expect(result.needsCode).toBe(true)
  return sent(result.cookies)
}

test('After the password the app’s code is asked for, and nothing is open before', async () => {
  const { id, username, secret } = await withApp()
  const cookie = await halfway(username)
  expect(await sessionOf(new Headers({ cookie }))).toBeNull()
  expect(await pendingPerson(visitFrom({ cookie }))).toMatchObject({ id })
  const { cookies } = orThrow(await signInWithCode(visitFrom({ cookie }), totpOf(secret)))
  expect(await session(sent(cookies))).toMatchObject({ actor: { id }, hasSecondFactor: true })
})

test('The app shows the user name, and neither secret nor codes stand in the store readably', async () => {
  const { uri, username, secret, recoveryCodes } = await withApp()
  expect(decodeURIComponent(new URL(uri).pathname)).toContain(username)
  expect(uri).not.toContain('invalid')
  const stored = JSON.stringify(everything())
  for (const text of [secret, ...recoveryCodes]) expect(stored).not.toContain(text)
})

test('A wrong code is refused; five of them and the password is asked for again', async () => {
  const { username, secret } = await withApp()
  const cookie = await halfway(username)
  const right = totpOf(secret)
  const wrong = right === '000000' ? '111111' : '000000'
  for (let times = 0; times < 5; times += 1)
    expect(await signInWithCode(visitFrom({ cookie }), wrong)).toMatchObject({
      refusal: { reason: 'wrong' },
    })
  expect(await signInWithCode(visitFrom({ cookie }), right)).toMatchObject({
    refusal: { reason: 'over' },
  })
})

test('A recovery code opens once, however its dash is typed', async () => {
  const { username, recoveryCodes } = await withApp()
  const [code = ''] = recoveryCodes
  const typed = code.replace('-', ' ')
  const first = await signInWithRecoveryCode(visitFrom({ cookie: await halfway(username) }), typed)
  expect(first.ok).toBe(true)
  const again = await signInWithRecoveryCode(visitFrom({ cookie: await halfway(username) }), code)
  expect(again).toMatchObject({ refusal: { reason: 'wrong' } })
})

test('New recovery codes make the old ones void', async () => {
  const { username, cookie, recoveryCodes } = await withApp()
  const visit = visitFrom({ cookie })
  const renewed = orThrow(await renewRecoveryCodes(visit, await session(cookie), password))
  expect(renewed.recoveryCodes).toHaveLength(10)
  const half = await halfway(username)
  const [old = ''] = recoveryCodes
  expect((await signInWithRecoveryCode(visitFrom({ cookie: half }), old)).ok).toBe(false)
  const [fresh = ''] = renewed.recoveryCodes
  expect((await signInWithRecoveryCode(visitFrom({ cookie: half }), fresh)).ok).toBe(true)
})

test('Without the password nobody changes how a person signs in', async () => {
  const { cookie } = await withApp()
  const [visit, own] = [visitFrom({ cookie }), await session(cookie)]
  for (const verb of [renewRecoveryCodes, dropSecondFactor, beginSecondFactor])
    expect(await verb(visit, own, 'not the password')).toMatchObject({
      refusal: { reason: 'wrong' },
    })
})

test('A second factor is dropped by its person with the password, or by an administrator', async () => {
  const own = await withApp()
  orThrow(await dropSecondFactor(visitFrom(own), await session(own.cookie), password))
  const result = await signInWithPassword(visitFrom(), { username: own.username, password })
  expect(result).toMatchObject({ value: { needsCode: false } })
  const lost = await withApp()
  orThrow(await removeSecondFactor(deedOf('admin'), { personId: lost.id }))
  expect(await sessionOf(new Headers({ cookie: lost.cookie }))).toBeNull()
  const anew = await signInWithPassword(visitFrom(), { username: lost.username, password })
  expect(anew).toMatchObject({ value: { needsCode: false } })
})

test('A code without a password before it opens nothing', async () => {
  for (const cookie of ['', 'bcxw.two_factor=2fa-invented.sig', 'bcxw.two_factor=%E0%A4'])
    expect(await signInWithCode(visitFrom({ cookie }), '123456')).toMatchObject({
      refusal: { reason: 'over' },
    })
})
