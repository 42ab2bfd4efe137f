import Database from 'better-sqlite3'
import { expect, test } from '#e2e/support/newsroom.ts'

test('The operator’s monitor hears that the process lives and that it can serve', async ({
  newsroom,
}) => {
  const health = await fetch(`${newsroom.origin}/healthz`)
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
  const ready = await fetch(`${newsroom.origin}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([
    200,
    {
      store: 'ok',
      schema: 'ok',
      render: 'ok',
      schedule: 'ok',
    },
  ])
})

test('A page is sent from memory, unchanged as 304, and anew after the store has changed', async ({
  newsroom,
}) => {
  const address = `${newsroom.origin}/corrections`
  const first = await fetch(address)
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^W\/"[0-9a-f]{16}"$/)
  const again = await fetch(address, { headers: { 'if-none-match': `"other", ${tag}` } })
  expect(again.status).toBe(304)
  const store = new Database(`${newsroom.dataDir}/bcxw.sqlite`)
  store.exec("UPDATE corrections SET note = note || '特此说明。' WHERE id = 1")
  store.close()
  const changed = await fetch(address, { headers: { 'if-none-match': tag } })
  expect(changed.status).toBe(200)
  expect(await changed.text()).toContain('特此说明。')
})

test('A page’s policy allows its own styles by hash and nothing inline besides', async ({
  newsroom,
}) => {
  for (const path of ['/', '/bcxw/2018-05-14/1', '/nothing-here']) {
    const policy = (await fetch(newsroom.origin + path)).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/style-src 'sha256-/)
    expect(policy).not.toContain('unsafe')
  }
})

test('A phone that reads a story’s code gets a picture that needs nothing else, kept for a day', async ({
  newsroom,
}) => {
  const answer = await fetch(`${newsroom.origin}/qr/bcxw/2018-05-14/1.svg`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
  expect(answer.headers.get('cache-control')).toContain('max-age=86400')
  expect(await answer.text()).toMatch(/^<svg .*<\/svg>$/)
  for (const nothing of [
    '/bcxw/2018-05-14/999999',
    '/bcxw',
    '/minsheng/2018-05-14/1',
    '//x.example',
  ])
    expect((await fetch(`${newsroom.origin}/qr${nothing}.svg`)).status, nothing).toBe(404)
})

test('A read is answered alike whether it counts or not; rubbish is refused', async ({
  newsroom,
}) => {
  const send = async (body: string, headers: Record<string, string> = {}) =>
    (await fetch(`${newsroom.origin}/api/read`, { method: 'POST', body, headers })).status
  const reader = { 'user-agent': 'Mozilla/5.0 (Linux; Android 13)' }
  expect(await send('1', reader)).toBe(204)
  expect(await send('1', reader)).toBe(204)
  expect(await send('999999', reader)).toBe(204)
  expect(await send('1; DROP TABLE reads', reader)).toBe(400)
  expect(await send('9'.repeat(100), reader)).toBe(413)
  expect(await send('1', { ...reader, 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect((await fetch(`${newsroom.origin}/api/read`)).status).toBe(405)
})
