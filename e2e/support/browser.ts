import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** An installed Chromium, or undefined: Playwright then uses its own download. */
export const browserPath = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], ...places].find((path) => path && existsSync(path))

/**
 * Makes sure that there is a browser: an installed one, else Debian's packages (as root), else
 * Playwright's own download. Throws with what to do where none of these works.
 */
export function ensureBrowser(): void {
  if (browserPath()) return
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium here: installing chromium and fonts-noto-cjk …')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'])
  }
  if (browserPath()) return
  try {
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  } catch (error) {
    throw new Error(
      'No browser for the end-to-end tests. Install Chromium, or set CHROMIUM_PATH to one.',
      { cause: error },
    )
  }
}

function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
}
