import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { ensureBrowser } from '../e2e/support/browser.ts'

/**
 * `npm test`: everything that must hold, in the order in which a fault is cheapest to find. Ends with
 * one line of counts: `N passed, N failed, N skipped`.
 */
const steps: [name: string, command: string, ...args: string[]][] = [
  ['format and lint', 'node_modules/.bin/biome', 'check', '.'],
  ['types', process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit'],
  ['import rules', process.execPath, 'scripts/checkImports.ts'],
  ['documents', process.execPath, 'scripts/checkDocuments.ts'],
  ['permissions', process.execPath, 'scripts/printPermissions.ts', '--check'],
  ['life of a story', process.execPath, 'scripts/printLifecycle.ts', '--check'],
  [
    'unit',
    process.execPath,
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=test-reports/unit.json',
  ],
  ['build', process.execPath, 'scripts/build.ts'],
  ['end-to-end', process.execPath, 'node_modules/@playwright/test/cli.js', 'test'],
]

const reports = { unit: 'test-reports/unit.json', browser: 'test-reports/browser.json' }
// Not in test-results, which Playwright empties. A step that does not come to its report must not be
// counted by an older one.
for (const file of Object.values(reports)) await rm(file, { force: true })
ensureBrowser()
let failedSteps = 0
for (const [name, command, ...args] of steps) {
  console.log(`\n== ${name}`)
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) {
    failedSteps += 1
    console.log(`== ${name}: failed`)
    if (name !== 'unit' && name !== 'end-to-end') break
  }
}
const counts = await countsOf()
const failed = Math.max(counts.failed, failedSteps)
console.log(`\n${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`)
process.exit(failed > 0 ? 1 : 0)

async function countsOf() {
  const unit = await report(reports.unit)
  const browser = await report(reports.browser)
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.stats?.expected ?? 0),
    failed:
      (unit?.numFailedTests ?? 0) +
      (browser?.stats?.unexpected ?? 0) +
      (browser?.stats?.flaky ?? 0),
    skipped: (unit?.numPendingTests ?? 0) + (browser?.stats?.skipped ?? 0),
  }
}

type Report = {
  numPassedTests?: number
  numFailedTests?: number
  numPendingTests?: number
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number }
}

async function report(file: string): Promise<Report | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as Report)
}
