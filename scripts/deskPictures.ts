import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type DemoRole, demoAccounts, demoPassword } from '../e2e/support/demo.ts'
import { deskOrigin, signIn } from '../e2e/support/desk.ts'
import { savePicture, schemes } from './savePicture.ts'

type Shot = {
  address: string
  /** Whose window it is; a stranger's where absent. */
  role?: DemoRole
  /** What stands open in it. */
  prepare?: (page: Page) => Promise<void>
  hasDark?: true
}

const shots: Record<string, Shot> = {
  'sign-in': { address: '/admin/sign-in' },
  list: {
    address: '/admin/stories',
    role: 'chief',
    prepare: (page) => page.keyboard.press('j'),
    hasDark: true,
  },
  tasks: { address: '/admin', role: 'chief' },
  editor: { address: '/admin/stories/1', role: 'chief' },
  review: {
    address: '/admin/stories?state=firstReview',
    role: 'editor',
    prepare: async (page) => {
      await page.locator('.row-link').first().click()
      await page.getByRole('tab', { name: '审签' }).click()
    },
    hasDark: true,
  },
  sheet: { address: '/admin/stories/1/sheet', role: 'chief' },
  preview: {
    address: '/admin/stories/1/preview',
    role: 'chief',
    prepare: (page) => page.getByRole('button', { name: '电脑' }).click(),
  },
  front: {
    address: '/admin/front',
    role: 'chief',
    prepare: (page) => page.locator('.slot summary').nth(2).click(),
    hasDark: true,
  },
  settings: { address: '/admin/settings', role: 'admin' },
}

/** Windows of the desk, 1440 px wide, by day; those where one works longest by night too. */
export async function takeDesk(browser: Browser, server: { origin: string }): Promise<void> {
  const baseURL = deskOrigin(server)
  const windows = new Map<DemoRole | undefined, BrowserContext>()
  for (const [name, { address, role, prepare, hasDark }] of Object.entries(shots)) {
    const context = windows.get(role) ?? (await openWindow(browser, baseURL, role))
    windows.set(role, context)
    for (const colorScheme of hasDark ? schemes : schemes.slice(0, 1)) {
      const page = await context.newPage()
      await page.emulateMedia({ colorScheme })
      await page.goto(address, { waitUntil: 'networkidle' })
      await prepare?.(page)
      await savePicture(await page.screenshot(), `desk-${name}-1440-${colorScheme}`)
      await page.close()
    }
  }
  for (const context of windows.values()) await context.close()
}

async function openWindow(browser: Browser, baseURL: string, role: DemoRole | undefined) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    baseURL,
  })
  if (!role) return context
  const page = await context.newPage()
  await signIn(page, { username: demoAccounts[role], password: demoPassword })
  await page.close()
  return context
}
