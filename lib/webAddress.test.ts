import { expect, test } from 'vitest'
import { isWebAddress } from './webAddress.ts'

test.each(['https://www.example.cn/a?b=c#d', 'http://例子.example/2018', 'HTTPS://A.EXAMPLE'])(
  '%s is an address of the web',
  (address) => expect(isWebAddress(address)).toBe(true),
)

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,1',
  'https:\\\\a.example',
  'https://a.example/\nx',
  'https://bank.example@evil.example/',
  'https://',
  '//a.example/',
  'mailto:a@a.example',
  '网上',
  '',
])('%j is none', (address) => expect(isWebAddress(address)).toBe(false))
