import { chromium } from '@playwright/test'
import { browserPath } from './e2e/support/browser.ts'

const o = process.argv[2]
const b = await chromium.launch({
  executablePath: browserPath() ?? undefined,
  args: ['--no-sandbox'],
})
const c = await b.newContext({ viewport: { width: 1280, height: 900 } })
const p = await c.newPage()
await p.goto(o + '/search', { waitUntil: 'load' })
await p.waitForTimeout(500)
console.log(
  await p.evaluate(() =>
    [...document.querySelectorAll('.lines')].map((l) => [
      l.outerHTML.slice(0, 200),
      getComputedStyle(l).display,
      getComputedStyle(l).visibility,
      JSON.stringify(l.getBoundingClientRect()),
    ]),
  ),
)
await p.getByLabel('要找的词').pressSequentially('创')
await p.getByRole('option').first().waitFor()
await p.screenshot({ path: '/tmp/ws-list.png' })
await b.close()
