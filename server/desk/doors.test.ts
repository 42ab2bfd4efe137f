import { describe, expect, test } from 'vitest'
import { isDesk, isFramed, isOpen, isPlainPath, longestBody } from './doors.ts'

test.each([
  ['/admin', true],
  ['/admin/stories/12', true],
  ['/api/auth/passkey/verify-registration', true],
  ['/api/desk/drafts', true],
  ['/api/read', false],
  ['/administrator', false],
  ['/bcxw/admin', false],
  ['/Admin', false],
  ['/', false],
])('%s belongs to the desk: %s', (path, isOurs) => expect(isDesk(path)).toBe(isOurs))

test.each([
  '/admin/sign-in',
  '/admin/sign-in/code',
  '/admin/sign-in/recovery',
  '/admin/invitation/Ab_-9',
  '/admin/first-administrator/Ab_-9',
  '/api/auth/passkey/verify-authentication',
])('Somebody who is not signed in may open %s', (path) => expect(isOpen(path)).toBe(true))

test.each([
  '/admin',
  '/admin/sign-in/other',
  '/admin/sign-in/code/x',
  '/admin/invitation',
  '/admin/invitation/a/b',
  '/admin/password',
  '/api/auth/get-session',
  '/api/auth/passkey',
  '/api/auth/passkey/a/b',
  '/api/desk/drafts',
])('Somebody who is not signed in may not open %s', (path) => expect(isOpen(path)).toBe(false))

describe('A path is plain', () => {
  test.each(['/admin', '/admin/stories/12', '/admin/a.b-c_d~e'])('%s', (path) =>
    expect(isPlainPath(path)).toBe(true),
  )
  test.each([
    '/admin/',
    '/admin//a',
    '/admin/../a',
    '/admin/.',
    '/admin/.a',
    '/admin/a..b',
    '/admin/%61',
    '/admin/a;b',
    '/admin\\a',
    '/admin/稿',
  ])('not %s', (path) => expect(isPlainPath(path)).toBe(false))
})

test('Only a preview may be framed, and only the desk’s interfaces take much', () => {
  expect([isFramed('/admin/preview/12'), isFramed('/admin/stories/12')]).toEqual([true, false])
  expect(longestBody('/api/desk/drafts/12')).toBe(5_000_000)
  expect(longestBody('/api/desk/drafts')).toBe(6_000_000)
  expect(longestBody('/admin/stories/12')).toBe(1_000_000)
  expect(longestBody('/api/auth/passkey/verify-registration')).toBe(32_000)
})
