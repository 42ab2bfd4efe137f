import { expect, test } from 'vitest'
import { returnPath, signInPath } from './deskAddresses.ts'

test.each([
  '/admin',
  '/admin/account',
  '/admin/stories/12',
  '/admin/stories?state=draft&before=1526-3',
  '/admin/account?done=password',
])('After signing in a person is led back to %s', (next) => {
  expect(returnPath(next)).toBe(next)
})

test.each([
  '',
  null,
  undefined,
  '/',
  '/bcxw',
  '//evil.example/admin',
  'https://evil.example/admin',
  '/admin//evil.example',
  '/admin/../bcxw',
  '/admin/./account',
  '/admin\\evil.example',
  '/administrator',
  '/admin?next=//evil.example/%0d%0aSet-Cookie:a',
  '/admin\n',
  'javascript:alert(1)',
  '/admin/sign-in',
  '/admin/invitation/abc',
  '/admin/first-administrator/abc',
])('Nobody is led elsewhere by next=%j', (next) => {
  expect(returnPath(next)).toBe('/admin')
})

test('The way to sign in remembers the page, and says nothing of the start page', () => {
  expect(signInPath('/admin/account')).toBe('/admin/sign-in?next=%2Fadmin%2Faccount')
  expect(signInPath()).toBe('/admin/sign-in')
  expect(signInPath('//evil.example')).toBe('/admin/sign-in')
})
