import type { BrowserContext, Page } from '@playwright/test'
import { type DemoRole, demoAccounts, demoPassword } from './demo.ts'
import { test as base } from './newsroom.ts'

type State = Awaited<ReturnType<BrowserContext['storageState']>>

/** Opens a browser of its own in which a person of a role is signed in. */
export type As = (role: DemoRole) => Promise<Page>

/**
 * `test` of the desk: `page` is a stranger's, `await as('chief')` one of the demo's people. The desk
 * is opened as `localhost`, the only name for which passkeys work without TLS.
 */
export const test = base.extend<{ as: As }, { stateOf: (role: DemoRole) => Promise<State> }>({
  baseURL: async ({ newsroom }, use) => use(deskOrigin(newsroom)),
  stateOf: [
    async ({ browser, newsroom }, use) => {
      const known = new Map<DemoRole, Promise<State>>()
      await use((role) => {
        const state = known.get(role) ?? signedIn(role)
        known.set(role, state)
        return state
      })
      async function signedIn(role: DemoRole): Promise<State> {
        const page = await browser.newPage({ baseURL: deskOrigin(newsroom) })
        await signIn(page, { username: demoAccounts[role], password: demoPassword })
        const state = await page.context().storageState()
        await page.close()
        return state
      }
    },
    { scope: 'worker' },
  ],
  as: async ({ browser, stateOf, contextOptions, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (role) => {
      const storageState = await stateOf(role)
      const context = await browser.newContext({ ...contextOptions, baseURL, storageState })
      opened.push(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

export { expect } from '@playwright/test'

export const deskOrigin = ({ origin }: { origin: string }): string =>
  origin.replace('127.0.0.1', 'localhost')

export type Given = { username: string; password: string }

/** Signs in as a person does, from wherever the page is led; waits until the desk is open. */
export async function signIn(page: Page, given: Given, from = '/admin'): Promise<void> {
  await page.goto(from)
  await giveName(page, given)
  await page.waitForURL((url) => !url.pathname.startsWith('/admin/sign-in'))
}

/** Fills in the sign-in form and sends it. */
export async function giveName(page: Page, { username, password }: Given): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}
