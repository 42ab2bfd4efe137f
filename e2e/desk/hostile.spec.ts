import { demoPassword } from '#e2e/support/demo.ts'
import { expect, test } from '#e2e/support/desk.ts'
import { ask, postForm } from '#e2e/support/formPost.ts'
import { textOf } from '#e2e/support/html.ts'
import { get, raw, statusOf } from '#e2e/support/raw.ts'

const chief = { username: 'chief', password: demoPassword }

for (const address of [
  '/admin',
  '/admin/',
  '/admin/account',
  '/admin/password',
  '/admin/account?done=password',
  '/admin/no-such-page',
  '/admin/preview/1',
  '/admin/account.rsc',
])
  test(`A stranger who opens ${address} is sent to sign in`, async ({ newsroom }) => {
    const { status, headers, html } = await ask(newsroom.origin, address, { method: 'GET' })
    expect([303, 404]).toContain(status)
    if (status === 303) expect(headers.location).toMatch(/^\/admin\/sign-in(\?next=|$)/)
    expect(html).not.toContain('您好')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-robots-tag']).toContain('noindex')
  })

for (const [method, address] of [
  ['GET', '/api/desk/drafts'],
  ['GET', '/api/auth/get-session'],
  ['GET', '/api/auth/list-sessions'],
  ['POST', '/api/desk/drafts'],
  ['DELETE', '/api/desk/drafts/1'],
  ['POST', '/api/auth/sign-in/username'],
  ['POST', '/api/auth/sign-up/email'],
] as const)
  test(`A stranger gets 401 and a sentence for ${method} ${address}`, async ({ newsroom }) => {
    const { origin } = newsroom
    const { status, headers, html } = await ask(origin, address, { method, headers: { origin } })
    expect(status).toBe(401)
    expect(headers['content-type']).toContain('application/json')
    expect(JSON.parse(html)).toEqual({ sentence: '登录已经过期，请重新登录。' })
  })

for (const [name, headers] of [
  ['another site', { origin: 'https://evil.example' }],
  ['no site', {}],
  ['a sandboxed frame', { origin: 'null' }],
  ['a site whose name begins like ours', { origin: 'http://127.0.0.1.evil.example' }],
] as [string, Record<string, string>][])
  test(`A post from ${name} is refused with a sentence, whatever it forges`, async ({
    newsroom,
  }) => {
    const { origin } = newsroom
    const forged = { 'x-forwarded-host': 'evil.example', 'x-real-ip': '10.0.0.1', ...headers }
    for (const [address, text] of [
      ['/admin/sign-in', '这次提交不是从本站的页面发出的'],
      ['/api/desk/drafts', '这次提交不是从本站的页面发出的'],
      ['/api/auth/passkey/verify-authentication', '这次提交不是从本站的页面发出的'],
    ] as const) {
      const answer = await ask(origin, address, { method: 'POST', headers: forged })
      expect(answer.status, address).toBe(403)
      expect(textOf(answer.html)).toContain(text)
    }
  })

test('A body that is too long, or does not say how long it is, is not read', async ({
  newsroom,
}) => {
  const { origin } = newsroom
  const send = (address: string, headers: Record<string, string>) =>
    ask(origin, address, { method: 'POST', headers: { origin, ...headers } }).catch(() => null)
  const refused = async (address: string, length: number) => {
    const head = `POST ${address} HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Length: ${length}\r\n\r\n`
    return statusOf(await raw(origin, head))
  }
  expect(await refused('/api/desk/drafts', 6_000_001)).toBe(413)
  expect(await refused('/api/auth/passkey/verify-authentication', 32_001)).toBe(413)
  expect(await refused('/admin/sign-in', 1_000_001)).toBe(413)
  expect((await send('/admin/sign-in', { 'transfer-encoding': 'chunked' }))?.status).toBe(411)
})

test('OPTIONS names the methods, HEAD is a GET without a body, others are refused', async ({
  newsroom,
}) => {
  const { origin } = newsroom
  const options = await ask(origin, '/admin/sign-in', { method: 'OPTIONS' })
  expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD, POST, OPTIONS'])
  expect(options.headers['access-control-allow-origin']).toBeUndefined()
  const head = await ask(origin, '/admin/sign-in', { method: 'HEAD' })
  expect([head.status, head.html]).toEqual([200, ''])
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE'])
    expect((await ask(origin, '/admin', { method, headers: { origin } })).status).toBe(405)
})

for (const target of [
  '/admin/../account',
  '/admin/sign-in/../account',
  '/admin//account',
  '/admin/%61ccount',
  '/admin/sign-in/..%2faccount',
  '/admin/sign-in;/account',
  '/%61dmin/account',
  '//admin/account',
  '/ADMIN/account',
])
  test(`No spelling of an address passes the guard: ${target}`, async ({ newsroom }) => {
    const answer = await raw(newsroom.origin, get(target))
    expect([303, 404]).toContain(statusOf(answer))
    expect(answer).not.toContain('登录状态')
  })

test('Each answer has a policy of its own that lets no inline code run', async ({ newsroom }) => {
  const answers = await Promise.all(
    [1, 2].map(() => ask(newsroom.origin, '/admin/sign-in', { method: 'GET' })),
  )
  const nonces = answers.map(({ headers, html }) => {
    const policy = String(headers['content-security-policy'])
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    const scripts = html.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(5)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
    expect(html).not.toMatch(/<[^>]*\sstyle="/)
    return nonce
  })
  expect(nonces[0]).not.toBe(nonces[1])
})

test('A nonce or a policy that a client sends is not used', async ({ newsroom }) => {
  const headers = {
    'x-nonce': 'mine',
    'content-security-policy': "script-src 'nonce-mine'",
    'x-desk-address': '//evil.example',
    'x-middleware-subrequest': 'middleware:middleware:middleware',
  }
  const { html } = await ask(newsroom.origin, '/admin/sign-in', { method: 'GET', headers })
  expect(html).not.toContain('mine')
})

test('No answer to a person holds a password, a hash or a token', async ({ as, newsroom }) => {
  const page = await as('admin')
  const cookies = await page.context().cookies()
  const bodies: string[] = []
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (/html|json|component/.test(type)) bodies.push(await response.text().catch(() => ''))
  })
  for (const address of ['/admin', '/admin/account', '/admin/password']) {
    await page.goto(address, { waitUntil: 'networkidle' })
    bodies.push(await page.content())
  }
  const { html } = await postForm(newsroom.origin, '/admin/sign-in', chief)
  const text = [...bodies, html].join('\n')
  expect(text.length).toBeGreaterThan(10_000)
  for (const { name, value } of cookies.filter(({ name }) => name.includes('session'))) {
    expect(value.length, name).toBeGreaterThan(20)
    expect(text).not.toContain(decodeURIComponent(value).split('.')[0])
  }
  expect(text).not.toContain(demoPassword)
  expect(text).not.toMatch(/[0-9a-f]{32}:[0-9a-f]{64}|desk\.invalid/)
})

test('The cookie of a session is out of the reach of scripts and of other sites', async ({
  as,
}) => {
  const page = await as('editor')
  const session = (await page.context().cookies()).find(({ name }) => name.includes('session'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('A reader’s page is the same for somebody signed in at the desk, and says so to caches', async ({
  as,
  newsroom,
}) => {
  const page = await as('chief')
  const [{ name, value } = { name: '', value: '' }] = (await page.context().cookies()).filter(
    ({ name }) => name.includes('session'),
  )
  const cookie = `${name}=${value}`
  for (const address of ['/', '/bcxw', '/bcxw/2018-05-14/1', '/no-such-page']) {
    const first = await ask(newsroom.origin, address, { method: 'GET', headers: { cookie } })
    const stranger = await ask(newsroom.origin, address, { method: 'GET' })
    expect(stranger.html).toBe(first.html)
    expect(stranger.headers.etag).toBe(first.headers.etag)
    expect(first.headers['set-cookie']).toBeUndefined()
    expect(stranger.html).not.toContain('韩松')
  }
})
