import { deskOrigin, expect, test } from '#e2e/support/desk.ts'
import { everyPage } from '#e2e/support/everyPage.ts'

/** The session's cookie as a header of requests to readers' pages. */
const cookieOf = (cookies: { name: string; value: string }[]): string =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

for (const kind of everyPage)
  test(`Somebody of the desk who opens ${kind.name} first leaves nothing of theirs for readers`, async ({
    newsroom,
    request,
    stateOf,
  }) => {
    const url = deskOrigin(newsroom) + (await kind.address(request))
    const headers = { cookie: cookieOf((await stateOf('chief')).cookies) }
    const first = await request.get(url, { headers })
    const reader = await request.get(url, { headers: { cookie: '' } })
    expect([first.status(), reader.status()]).toEqual([kind.status, kind.status])
    expect(await reader.text()).toBe(await first.text())
    for (const answer of [first, reader]) {
      const { etag, vary, 'set-cookie': cookie } = answer.headers()
      expect(etag).toBe(first.headers().etag)
      expect(vary ?? '').not.toMatch(/cookie/i)
      expect(cookie).toBeUndefined()
      expect(await answer.text()).not.toMatch(/\/admin|\/api\/desk/)
    }
  })

test('An address of the desk is in no shared cache, signed in or not', async ({
  newsroom,
  request,
  stateOf,
}) => {
  const headers = { cookie: cookieOf((await stateOf('chief')).cookies) }
  for (const path of ['/admin', '/admin/stories', '/admin/stories/1', '/admin/preview/1'])
    for (const who of [headers, {}]) {
      const answer = await request.get(deskOrigin(newsroom) + path, {
        headers: who,
        maxRedirects: 0,
      })
      expect(answer.headers()['cache-control'], path).toMatch(/no-store/)
      expect(answer.headers()['surrogate-key'], path).toBeUndefined()
    }
})
