import { afterEach, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { sessionOf } from '../signIn/session.ts'
import { sent, visitFrom } from '../signIn/testing.ts'
import { signInWithPassword } from '../signIn/withPassword.ts'
import { roles } from './actor.ts'
import { openDemoAccounts } from './demoAccounts.ts'
import { demoUsernames } from './demoPeople.ts'
import { hasAdministrator } from './firstAdministrator.ts'

useStore()
afterEach(() => {
  delete process.env['SITE_MODE']
})
const password = 'demo password'

const enter = (username: string) => signInWithPassword(visitFrom(), { username, password })

test('A demo site has one account a role, with one password, that nobody must change', async () => {
  expect(await openDemoAccounts(password, Date.now())).toBe(true)
  expect(demoUsernames).toContain('desk-head')
  for (const [at, username] of demoUsernames.entries()) {
    const result = await enter(username)
    const cookie = result.ok ? sent(result.value.cookies) : ''
    expect(await sessionOf(new Headers({ cookie }))).toMatchObject({
      actor: { role: roles[at] },
      isDemo: true,
      mustChangePassword: false,
    })
  }
})

test('In production no demo account may sign in, and its administrator counts as none', async () => {
  expect(await hasAdministrator()).toBe(true)
  process.env['SITE_MODE'] = 'production'
  expect(await hasAdministrator()).toBe(false)
  expect(await enter('admin')).toMatchObject({ refusal: { reason: 'wrong' } })
})
