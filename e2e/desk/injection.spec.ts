import type { Page } from '@playwright/test'
import { deskOrigin } from '#e2e/support/desk.ts'
import { type Asker, formIn, pageOf, type SentForm, sendForm } from '#e2e/support/forms.ts'
import { officeForms } from '#e2e/support/officeForms.ts'
import { payloads } from '#e2e/support/payloads.ts'
import { watchForScript } from '#e2e/support/ran.ts'
import { expect, test } from '#e2e/support/turnedOver.ts'

/** Payloads that one test takes through every field. */
const share = 9
const shares = Array.from({ length: Math.ceil(payloads.length / share) }, (_, at) => at)

/** Pages that show what holds one text at a time: each payload is looked at there. */
const single = ['/', '/about', '/admin/settings']

/** Pages on which what was typed gathers: they are looked at once, with all payloads on them. */
const gathering = [
  '/bcxw',
  '/corrections',
  '/admin',
  '/admin/channels',
  '/admin/pages/about',
  '/admin/sources',
  '/admin/sources/1',
  '/admin/redirects',
  '/admin/synonyms',
  '/admin/staff',
  '/admin/log',
]

/** Pages that read their query, with a payload in all of it. */
const asked = (text: string): string[] => [
  `/admin/log?${new URLSearchParams({ subject: text, actor: text, action: text, from: text, after: text })}`,
  `/admin/sources?${new URLSearchParams({ q: text, class: text, standing: text, after: text, done: text })}`,
  `/admin/redirects?${new URLSearchParams({ prefix: text, after: text, done: text })}`,
]

async function open(page: Page, addresses: string[]) {
  for (const address of addresses) {
    const answer = await page.goto(address, { waitUntil: 'load' })
    expect(answer?.status(), address).toBe(200)
  }
}

/**
 * The forms of the office, their pages asked for as seldom as may be: one that holds the version which it
 * writes on would be refused the second time.
 */
function formsFor(asker: Asker) {
  const kept = new Map<string, { html: string; written: Set<string> }>()
  return async (address: string, mark: string): Promise<SentForm> => {
    let page = kept.get(address)
    if (!page || page.written.has(mark))
      page = { html: await pageOf(asker, address), written: new Set() }
    kept.set(address, page)
    const form = formIn(page.html, address, mark)
    if (form.fields.some(([name]) => name === 'version')) page.written.add(mark)
    return form
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
      const nextForm = formsFor({ origin, cookie })
      for (const [address, mark, fill] of officeForms) {
        const form = await nextForm(address, mark)
        const answer = await sendForm({ origin, cookie }, form, fill(text, at * share + number))
        expect([200, 303], `${address} ${text}`).toContain(answer.status)
        // Refused for a version that is gone, it would not have been tried
        expect(answer.html, `${address} ${text}`).not.toContain('没有保存：')
        if (/<\w/.test(text)) expect(answer.html, `${address} ${text}`).not.toContain(text)
      }
      const queries = asked(text)
      await Promise.all([
        open(loose, number % 2 ? [...single, ...queries] : single),
        open(strict, number % 2 ? ['/'] : ['/', ...queries]),
      ])
    }
    await Promise.all([open(loose, gathering), open(strict, [...gathering, ...single])])
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
