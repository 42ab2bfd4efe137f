import { readFileSync } from 'node:fs'
import { Agent, get as ask } from 'node:http'
import { expect } from '@playwright/test'
import { ownTest as test } from '#e2e/support/own.ts'

const bad = 50_000
const good = ['/', '/bcxw', '/bcxw/2018-05-14', '/bcxw/2018-05-14/1', '/corrections']

/** Every sort of address that nobody ever made: all of them distinct. */
const badAddress = (at: number): string =>
  [
    `/nothing-${at}`,
    `/bcxw/2018-05-14/${1_000_000 + at}`,
    `/bcxw/1999-0${(at % 9) + 1}-11/${at}`,
    `/bcxw/2018-05-14/1?utm_source=${at}`,
    `/?from=${at}`,
    `/bcxw?before=${1_526_000_000_000 - at}-${at + 1}`,
    `/covers/1/bingcheng-${at}-999-L.svg`,
    `/faces/${at.toString(16).padStart(16, '0')}.woff2`,
  ][at % 8] as string

/** Resident memory of a process, bytes. */
const memoryOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1_024

test.use({ env: { LOG_LEVEL: 'debug' } })

test('Fifty thousand bad addresses push no good page out, and memory stays in its bounds', async ({
  own: { server },
}) => {
  test.setTimeout(180_000)
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  const status = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      ask(server.origin + path, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
      }).once('error', reject)
    })
  const goodPrintings = () =>
    server
      .printed()
      .split('\n')
      .filter((line) => good.some((path) => line.includes(`"route":"${path}"`))).length

  for (const path of good) expect(await status(path)).toBe(200)
  const before = { printings: goodPrintings(), memory: memoryOf(server.process.pid ?? 0) }
  const statuses = new Map<number, number>()
  let next = 0
  async function flood() {
    while (next < bad) {
      const at = next
      next += 1
      const seen = await status(badAddress(at))
      statuses.set(seen, (statuses.get(seen) ?? 0) + 1)
      if (at % 100 === 0) expect(await status(good[(at / 100) % good.length] ?? '/')).toBe(200)
    }
  }
  await Promise.all(Array.from({ length: 32 }, flood))
  agent.destroy()

  const growth = memoryOf(server.process.pid ?? 0) - before.memory
  console.log(`statuses ${JSON.stringify([...statuses])}, ${Math.round(growth / 1e6)} MB more`)
  // 200 for parameters that no page knows, 301 for lists from a place that does not exist.
  expect([...statuses.keys()].toSorted()).toEqual([200, 301, 404])
  expect(goodPrintings()).toBe(before.printings)
  // 16 MB of passing pages, and what V8 keeps in hand before it collects.
  expect(growth).toBeLessThan(400 * 1024 ** 2)
})
