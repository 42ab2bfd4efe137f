import { expect } from '@playwright/test'
import { changingPages, openEditor, versionsIn } from '#e2e/support/editions.ts'
import { ownTest as test } from '#e2e/support/own.ts'
import type { RunningServer } from '#e2e/support/server.ts'

const story = '/bcxw/2018-05-14/1'
type Printing = { route: string; pid: number }

/** What the server says it has printed: a line of its log each. */
const printings = ({ printed }: RunningServer): Printing[] =>
  printed()
    .split('\n')
    .filter((line) => line.includes('"msg":"printed"'))
    .map((line) => JSON.parse(line) as Printing)

const pageOf = async (url: string) => {
  // A connection of its own, so that processes take turns
  const answer = await fetch(url, { headers: { connection: 'close' } })
  expect(answer.status).toBe(200)
  return answer.text()
}

/** As browsers do, asks once more where the server closed a resting connection in that moment. */
const visit = (url: string) => fetch(url).catch(() => fetch(url))

test.describe('one process', () => {
  test.use({ env: { LOG_LEVEL: 'debug' } })

  test('Two hundred readers at once open a page of a new edition: it is printed once', async ({
    own: { server, file },
  }) => {
    const editor = openEditor(file)
    await pageOf(server.origin + story)
    for (let edition = 0; edition < 3; edition += 1) {
      const version = await editor.publish()
      const before = printings(server).filter(({ route }) => route === story).length
      const pages = await Promise.all(
        Array.from({ length: 200 }, () => pageOf(server.origin + story)),
      )
      for (const page of pages) expect(versionsIn(page)).toEqual([version])
      const after = printings(server).filter(({ route }) => route === story).length
      expect(after - before).toBe(1)
    }
    await editor.close()
  })

  test('Nobody gets a stale or a mixed page while editions follow each other', async ({
    own: { server, file },
  }) => {
    // `BURST_SECONDS=600 npx playwright test editions` is the long run of it.
    const seconds = Number(process.env['BURST_SECONDS'] ?? 12)
    test.setTimeout((seconds + 60) * 1_000)
    const editor = openEditor(file)
    let last = editor.publish()
    await last
    const clock = setInterval(() => {
      last = editor.publish()
    }, 1_000)
    const end = Date.now() + seconds * 1_000
    let pages = 0
    async function reader(place: number) {
      while (Date.now() < end) {
        const path = changingPages[(place + pages) % changingPages.length] ?? '/'
        const oldest = editor.committed()
        const answer = await visit(server.origin + path)
        const versions = versionsIn(await answer.text())
        expect(answer.status).toBe(200)
        expect(versions, path).toHaveLength(1)
        expect(versions[0]).toBeGreaterThanOrEqual(oldest)
        expect(versions[0]).toBeLessThanOrEqual(editor.begun())
        pages += 1
      }
    }
    await Promise.all(Array.from({ length: 16 }, (_, place) => reader(place)))
    clearInterval(clock)
    await last
    console.log(`${pages} pages of ${editor.committed()} editions, each whole and of its edition`)
    expect(editor.committed()).toBeGreaterThan(2)
    expect(pages).toBeGreaterThan(editor.committed())
    await editor.close()
  })
})

test.describe('two processes', () => {
  test.use({ env: { WEB_CONCURRENCY: '2', LOG_LEVEL: 'debug' } })

  test('A change in the store is in the next answer of both', async ({ own: { server, file } }) => {
    const editor = openEditor(file)
    for (let edition = 0; edition < 10; edition += 1) {
      const version = await editor.publish()
      const pages = await Promise.all(
        Array.from({ length: 6 }, () => pageOf(server.origin + story)),
      )
      for (const page of pages) expect(versionsIn(page)).toEqual([version])
    }
    const processes = new Set(printings(server).map(({ pid }) => pid))
    expect(processes.size).toBe(2)
    expect(processes).not.toContain(server.process.pid)
    await editor.close()
  })

  test('A process that was killed is replaced, and the other serves meanwhile', async ({
    own: { server },
  }) => {
    // A connection that was handed to the process in the moment of its death is never answered.
    const visitStory = () =>
      fetch(server.origin + story, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    const pids = async () => {
      await Promise.all(Array.from({ length: 6 }, visitStory))
      return [...new Set(printings(server).map(({ pid }) => pid))]
    }
    await expect.poll(async () => (await pids()).length).toBe(2)
    const [killed = 0, other = 0] = await pids()
    process.kill(killed, 'SIGKILL')
    await expect.poll(async () => (await pids()).length, { timeout: 20_000 }).toBe(3)
    expect(await pids()).toContain(other)
    expect((await visitStory())?.status).toBe(200)
    expect(server.printed()).toContain(`（${killed}）意外结束`)
    expect(await server.stop()).toBe(0)
  })

  test('On SIGTERM both end, and with them the first process, with code 0', async ({
    own: { server },
  }) => {
    await pageOf(server.origin + story)
    expect(await server.stop()).toBe(0)
    await expect(fetch(server.origin)).rejects.toThrow()
  })
})
