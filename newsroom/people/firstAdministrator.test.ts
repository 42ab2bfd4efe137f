import { expect, test } from 'vitest'
import { everything, useStore } from '#db/testing.ts'
import { sessionOf } from '../signIn/session.ts'
import { password, sent, visitFrom } from '../signIn/testing.ts'
import { signInWithPassword } from '../signIn/withPassword.ts'
import { hasStaff, openDemoAccounts } from './demoAccounts.ts'
import {
  createFirstAdministrator,
  firstAdministratorToken,
  hasAdministrator,
} from './firstAdministrator.ts'

useStore()
const now = Date.now()
const person = { username: 'zhaochuan', name: '赵川', password }

test('Whoever has the console’s link becomes the first administrator, once', async () => {
  const token = firstAdministratorToken()
  expect(firstAdministratorToken()).toBe(token)
  const before = everything()
  for (const [given, reason] of [
    [{ ...person, token: `${token}x` }, 'void'],
    [{ ...person, token: '' }, 'void'],
    [{ ...person, token, username: 'A B' }, 'badValue'],
    [{ ...person, token, password: 'short' }, 'weak'],
  ] as const)
    expect(await createFirstAdministrator(given, now)).toMatchObject({ refusal: { reason } })
  expect(everything()).toEqual(before)
  expect(await hasAdministrator()).toBe(false)
  const both = await Promise.all(
    ['zhaochuan', 'zhaochuan2'].map((username) =>
      createFirstAdministrator({ ...person, username, token }, now),
    ),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await hasAdministrator()).toBe(true)
})

test('Demo accounts are opened on an empty list only', async () => {
  expect(await hasStaff()).toBe(true)
  const before = everything()
  expect(await openDemoAccounts('demo password', now)).toBe(false)
  expect(everything()).toEqual(before)
})

test('The first administrator signs in and is one', async () => {
  const results = await Promise.all(
    ['zhaochuan', 'zhaochuan2'].map((username) =>
      signInWithPassword(visitFrom(), { username, password }),
    ),
  )
  const [entered] = results.filter(({ ok }) => ok)
  const cookie = entered?.ok ? sent(entered.value.cookies) : ''
  expect((await sessionOf(new Headers({ cookie })))?.actor.role).toBe('admin')
})
