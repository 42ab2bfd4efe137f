import { expect, test } from 'vitest'
import { deviceName } from './userAgent.ts'

const like = 'AppleWebKit/537.36 (KHTML, like Gecko)'
test.each([
  [`Mozilla/5.0 (X11; Linux x86_64) ${like} Chrome/156.0 Safari/537.36`, 'Chrome，Linux'],
  [`Mozilla/5.0 (Windows NT 10.0) ${like} Chrome/150.0 Safari/537.36 Edg/150.0`, 'Edge，Windows'],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) ${like} Safari/604.1`, 'Safari，iOS'],
  [`Mozilla/5.0 (Linux; Android 15) ${like} Chrome/140 MicroMessenger/8.0`, '微信，Android'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 15.0; rv:145.0) Firefox/145.0', 'Firefox，macOS'],
  ['curl/8.0', '未知浏览器'],
  ['', '未知浏览器'],
])('A person recognises the browser %s as %s', (agent, name) => {
  expect(deviceName(agent)).toBe(name)
})
