import type { Page } from '@playwright/test'
import { deskOrigin } from '#e2e/support/desk.ts'
import { formOn, type SentForm, sendForm } from '#e2e/support/forms.ts'
import { expect, test } from '#e2e/support/office.ts'
import { payloads } from '#e2e/support/payloads.ts'
import { watchForScript } from '#e2e/support/ran.ts'

/** Payloads that one test takes through every field. */
const share = 12
const shares = Array.from({ length: Math.ceil(payloads.length / share) }, (_, at) => at)

/** The forms of the office: where, a mark, and all its fields filled with a payload. */
const forms: [address: string, mark: string, fill: (text: string, at: number) => Filled][] = [
  [
    '/admin/channels',
    'name="slug"',
    (text, at) => ({
      slug: `x${at}`,
      name: text.slice(0, 8),
      fullName: text.slice(0, 20),
      about: text,
    }),
  ],
  [
    '/admin/channels',
    '修改频道',
    (text) => ({ name: text.slice(0, 8), fullName: text.slice(0, 20), about: text }),
  ],
  ['/admin/channels', 'name="slug"', (text) => ({ slug: text, name: text, hue: text })],
  ['/admin/sources', '添加', (text) => ({ name: text, kind: text })],
  ['/admin/redirects', 'name="toPath"', (text) => ({ fromPath: text, toPath: text })],
  [
    '/admin/redirects',
    'name="toPath"',
    (text, at) => ({ fromPath: `/x${at}/${encodeURI(text)}`, toPath: `/${encodeURI(text)}` }),
  ],
  [
    '/admin/settings',
    '保存站点',
    (text) => ({
      name: text,
      house: text,
      parentChannel: text,
      domain: text,
      motto0: text,
      motto1: `${text}.`,
    }),
  ],
  [
    '/admin/settings',
    '保存许可信息',
    (text) => ({
      label0: text.slice(0, 40),
      number0: text.slice(0, 60),
      label1: text,
      href1: text,
    }),
  ],
  [
    '/admin/settings',
    '保存许可信息',
    (text) => ({
      label0: text.slice(0, 40),
      number0: text.slice(0, 60),
      href0: `https://a.example/${text}`,
    }),
  ],
  ['/admin/settings', '保存联系方式', (text) => ({ email: text, phone: text, address: text })],
  [
    '/admin/settings',
    '保存联系方式',
    (text) => ({ email: 'web@a.example', phone: text, address: text }),
  ],
  [
    '/admin/pages/about',
    'name="summary"',
    (text) => ({
      wish: 'write',
      title: text.slice(0, 60),
      summary: text,
      body: `${text}\n\n# ${text}\n- ${text}\n\n> ${text}\n>> ${text}\n\n【x】${text}\n|| ${text}\n| ${text} | b\n| ${text} | b`,
    }),
  ],
  [
    '/admin/pages/about',
    'name="summary"',
    (text) => ({ wish: 'write', title: text, body: `[看](${text})` }),
  ],
  [
    '/admin/pages/about',
    'name="summary"',
    (text) => ({ wish: 'preview', title: text, body: `[${text}](${text})\n${text}` }),
  ],
  [
    '/admin/staff',
    'name="username"',
    (text, at) => ({ name: text, username: `x${at}`, role: text }),
  ],
  [
    '/admin/staff',
    'name="username"',
    (text, at) => ({ name: text.slice(0, 40), username: `y${at}`, role: 'editor' }),
  ],
]
type Filled = Record<string, string>

/** Pages that show what was typed, with a payload in the query where there is one. */
const pagesWith = (text: string): string[] => [
  '/',
  '/bcxw',
  '/admin/settings',
  '/admin/channels',
  '/about',
  '/admin/pages/about',
  `/admin/log?${new URLSearchParams({ subject: text, actor: text, action: text, from: text })}`,
  `/admin/redirects?${new URLSearchParams({ prefix: text, after: text, done: text })}`,
]

async function open(page: Page, addresses: string[]) {
  for (const address of addresses) {
    const answer = await page.goto(address, { waitUntil: 'load' })
    expect(answer?.status(), address).toBe(200)
  }
}

for (const at of shares)
  test(`Nothing that is typed into the office runs, with the policy and without: payloads ${at * share + 1} and on`, async ({
    as,
    browser,
    stateOf,
    newsroom,
  }) => {
    test.setTimeout(120_000)
    const origin = deskOrigin(newsroom)
    const storageState = await stateOf('admin')
    const cookie = storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const strict = await as('admin')
    const context = await browser.newContext({ baseURL: origin, storageState, bypassCSP: true })
    const loose = await context.newPage()
    const seen = [await watchForScript(strict), await watchForScript(loose)]
    for (const [number, text] of payloads.slice(at * share, (at + 1) * share).entries()) {
      for (const [address, mark, fill] of forms) {
        const form: SentForm = await formOn({ origin, cookie }, address, mark)
        const answer = await sendForm({ origin, cookie }, form, fill(text, at * share + number))
        expect([200, 303], `${address} ${text}`).toContain(answer.status)
        if (/<\w/.test(text)) expect(answer.html, `${address} ${text}`).not.toContain(text)
      }
      await open(loose, pagesWith(text))
      await open(strict, ['/', '/admin/settings'])
    }
    const whole = ['/admin/sources', '/admin/staff', '/admin/redirects', '/admin/log', '/admin']
    await open(loose, [...whole, '/about', '/corrections'])
    await open(strict, [...whole, '/admin/channels', '/bcxw'])
    expect(seen).toEqual([[], []])
    await context.close()
  })

test('The watch for script sees one that runs', async ({ browser, newsroom }) => {
  const context = await browser.newContext({ baseURL: newsroom.origin, bypassCSP: true })
  const page = await context.newPage()
  const seen = await watchForScript(page)
  await page.goto('/')
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=ran()>')
  })
  await expect.poll(() => seen).toEqual([expect.stringMatching(/^ran on/)])
  await context.close()
})
