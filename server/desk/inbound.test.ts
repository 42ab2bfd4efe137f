import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { cleanse, clientAddress } from './inbound.ts'
import { isOwnOrigin } from './origin.ts'

test('What only this server may say is taken out of a request, the rest stays', () => {
  const headers = {
    host: 'localhost',
    cookie: 'a=b',
    rsc: '1',
    'next-action': 'x',
    'x-forwarded-for': '1',
    'x-forwarded-host': '1',
    'x-forwarded-proto': '1',
    forwarded: '1',
    'x-real-ip': '1',
    'x-nonce': '1',
    'x-desk-address': '1',
    'content-security-policy': '1',
    'content-security-policy-report-only': '1',
    'x-middleware-subrequest': '1',
    'x-invoke-path': '1',
    'x-matched-path': '1',
  }
  cleanse(headers)
  expect(headers).toEqual({ host: 'localhost', cookie: 'a=b', rsc: '1', 'next-action': 'x' })
})

test.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8::1'],
  [undefined, 'unknown'],
])('A connection from %s is one from %s', (remoteAddress, address) =>
  expect(clientAddress({ socket: { remoteAddress } } as IncomingMessage)).toBe(address),
)

const news = new URL('https://news.example.cn')
test.each([
  ['http://localhost:3000', 'localhost:3000', null, true],
  ['https://news.example.cn', 'news.example.cn', null, true],
  ['http://evil.example', 'localhost:3000', null, false],
  ['http://localhost:3001', 'localhost:3000', null, false],
  ['null', 'localhost:3000', null, false],
  [undefined, 'localhost:3000', null, false],
  ['', '', null, false],
  ['https://news.example.cn', '127.0.0.1:3000', news, true],
  ['http://news.example.cn', 'news.example.cn', news, false],
  ['https://evil.example', 'evil.example', news, false],
] as const)(
  'A post from %s to %s, the site being %s, is our own: %s',
  (origin, host, site, isOwn) =>
    expect(isOwnOrigin({ headers: { origin, host } } as IncomingMessage, site)).toBe(isOwn),
)
