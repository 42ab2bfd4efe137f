import { defineConfig } from '@playwright/test'
import { browserPath } from './e2e/support/browser.ts'

const path = browserPath()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/prepare.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-reports/browser.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      ...(path && { executablePath: path }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    /** What readers do, with the script of their browser on and off: the same suite both ways. */
    { name: 'script-on', testDir: 'e2e/readers' },
    {
      name: 'script-off',
      testDir: 'e2e/readers',
      use: { javaScriptEnabled: false },
      grepInvert: /@script/,
    },
    /**
     * What the operator and a hostile client meet; no page is looked at. Its tests start servers of their
     * own, some on an empty folder, where a demo is planted first: on a busy machine a minute is soon gone.
     */
    { name: 'operator', testDir: 'e2e/operator', timeout: 90_000 },
    /** What the newsroom does at the desk. */
    { name: 'desk', testDir: 'e2e/desk' },
  ],
})
