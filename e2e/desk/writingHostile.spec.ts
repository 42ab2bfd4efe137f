import { expect, test } from '#e2e/support/desk.ts'
import { ask } from '#e2e/support/formPost.ts'
import { get, raw, statusOf } from '#e2e/support/raw.ts'
import { beginStory, isSaved, storedStory, typeAtEnd } from '#e2e/support/writing.ts'

test('The door of autosave takes a draft from its own pages only, and refuses the rest in sentences', async ({
  as,
  newsroom,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await typeAtEnd(page, '原来的字。')
  await isSaved(page)
  const { draft, version } = await storedStory(page, id)
  const put = (body: unknown, address = `/api/desk/drafts/${id}`) =>
    page.evaluate(
      async ([address, body]) => {
        const answer = await fetch(address, { method: 'PUT', body })
        return { status: answer.status, ...(await answer.json()) }
      },
      [address, typeof body === 'string' ? body : JSON.stringify(body)] as const,
    )
  const good = { person: 'demo-editor', window: 'window-test', version, sequence: 1, draft }
  const javascript = [{ kind: 'paragraph', text: [{ text: '看', href: 'javascript:alert(1)' }] }]
  const refused: [unknown, number, string][] = [
    ['{', 422, '送来的不是一篇稿件，没有保存。'],
    ['[]', 422, '送来的不是一篇稿件，没有保存。'],
    [{ ...good, person: 'demo-chief' }, 422, '现在登录的是沈雪'],
    [{ ...good, draft: { ...draft, body: javascript } }, 422, '链接只能是本站地址'],
    [{ ...good, draft: { ...draft, html: '<script>' } }, 422, '不认识的内容'],
    [{ ...good, draft: { ...draft, title: '\0' } }, 422, '有印不出来的字符'],
    [{ ...good, version: version - 1 }, 409, '已经改过这篇稿件'],
    [{ ...good, draft: { ...draft, summary: '字'.repeat(1_600_000) } }, 422, '摘要：最多'],
  ]
  for (const [body, status, sentence] of refused) {
    const answer = await put(body)
    expect(answer.sentence).toContain(sentence)
    expect(answer.status).toBe(status)
  }
  for (const forged of ['0', '999999', '1e3', '-1', '1;2'])
    expect((await put(good, `/api/desk/drafts/${forged}`)).status).toBe(404)
  expect((await storedStory(page, id)).version).toBe(version)

  const { origin } = newsroom
  const head = `PUT /api/desk/drafts/${id} HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Length: 5000001\r\n\r\n`
  const tooLong = await raw(origin, head)
  expect(statusOf(tooLong)).toBe(413)
  expect(tooLong).toContain('提交的内容太大')
  const foreign = { origin: 'https://evil.example' }
  const address = `/api/desk/drafts/${id}`
  expect((await ask(origin, address, { method: 'PUT', headers: foreign })).status).toBe(403)
})

for (const address of ['/admin/stories/1', '/admin/stories/1/revisions', '/admin/preview/1'])
  test(`A stranger who opens ${address} is sent to sign in, and reads no word of a draft`, async ({
    newsroom,
  }) => {
    const answer = await raw(newsroom.origin, get(address))
    expect(statusOf(answer)).toBe(303)
    expect(answer).not.toContain('创城')
  })

test('A preview reaches no reader: it is at no readers’ address, in no cache, in no foreign frame', async ({
  as,
  newsroom,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await typeAtEnd(page, '谁也不能提前看到的字。')
  await isSaved(page)
  const preview = await page.request.get(`/admin/preview/${id}?theme=light&version=2`)
  expect(await preview.text()).toContain('谁也不能提前看到的字。')
  expect(preview.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  for (const path of [
    `/preview/${id}`,
    `/internal/preview/${id}`,
    `/bcxw/2018-05-14/${id}`,
    '/bcxw',
  ])
    expect((await ask(newsroom.origin, path, { method: 'GET' })).html).not.toContain('谁也不能提前')
  const admin = await as('admin')
  expect(await (await admin.request.get(`/admin/preview/${id}`)).text()).not.toContain('谁也不能')
  const reporter = await as('reporter')
  expect(await (await reporter.request.get(`/admin/preview/${id}`)).text()).toContain('不是您写的')
})
