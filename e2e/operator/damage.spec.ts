import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rename, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { ownTest as test } from '#e2e/support/own.ts'
import { type RunningServer, startServer } from '#e2e/support/server.ts'

const pages = ['/', '/bcxw', '/bcxw/2018-05-14', '/bcxw/2018-05-14/1', '/corrections', '/nothing']

/** Every answer is a whole page, or a sentence with 503; answers the statuses. */
async function statuses({ origin, process }: RunningServer, paths = pages): Promise<number[]> {
  const seen: number[] = []
  for (const path of paths) {
    const answer = await fetch(origin + path)
    const html = await answer.text()
    expect(html, path).toMatch(/<\/html>\s*$/)
    expect(html).not.toMatch(/\n\s+at .+:\d+|SQLITE|node_modules/)
    if (answer.status === 503) expect(html).toContain('请过一分钟再试')
    seen.push(answer.status)
  }
  expect(process.exitCode).toBeNull()
  return seen
}
const whole = [200, 200, 200, 200, 200, 404]

test('A store whose file was moved away and back never ends the server', async ({ own }) => {
  await rename(own.file, `${own.file}.away`)
  await statuses(own.server)
  await rename(`${own.file}.away`, own.file)
  expect(await statuses(own.server)).toEqual(whole)
})

test('A store cut to nothing gives sentences, and pages again when it is put back', async ({
  own,
}) => {
  await copyFile(own.file, `${own.file}.copy`)
  await truncate(own.file, 0)
  await statuses(own.server)
  await copyFile(`${own.file}.copy`, own.file)
  const again = await startServer({ dataDir: join(own.file, '..') })
  expect(await statuses(again)).toEqual(whole)
  expect(await again.stop()).toBe(0)
})

test('A store cut short under pages that are in memory gives sentences, not an end', async ({
  own,
}) => {
  expect(await statuses(own.server)).toEqual(whole)
  const channel = await (await fetch(`${own.server.origin}/bcxw`)).text()
  const unseen = [...channel.matchAll(/href="(\/bcxw\/[\d-]+\/\d+)"/g)].map(([, to = '']) => to)
  await copyFile(own.file, `${own.file}.copy`)
  await truncate(own.file, 4_096)
  await statuses(own.server)
  expect(await statuses(own.server, unseen)).toContain(503)
  await copyFile(`${own.file}.copy`, own.file)
})

test('A table that is gone gives sentences and its cause in the log, and no end', async ({
  own,
}) => {
  const store = new Database(own.file)
  store.exec('ALTER TABLE corrections RENAME TO lost')
  expect(await statuses(own.server)).toContain(503)
  expect(own.server.printed()).toContain('no such table: corrections')
  store.exec('ALTER TABLE lost RENAME TO corrections')
  store.close()
  expect(await statuses(own.server)).toEqual(whole)
})

test('Settings and channels that are gone too end nothing', async ({ own }) => {
  const store = new Database(own.file)
  for (const table of ['settings', 'channels', 'published'])
    store.exec(`ALTER TABLE ${table} RENAME TO lost_${table}`)
  expect(await statuses(own.server)).toContain(503)
  store.close()
})

test('Readers read on while another program holds the whole store', async ({ own }) => {
  const store = new Database(own.file)
  store.exec('BEGIN EXCLUSIVE')
  expect(await statuses(own.server)).toEqual(whole)
  store.exec('ROLLBACK')
  store.close()
})

for (const [name, code] of [
  ['An exception', "throw new Error('bang')"],
  ['A rejection', "void Promise.reject(new Error('bang'))"],
] as const)
  test.describe(`${name} that nobody caught`, () => {
    const script = `process.on('SIGUSR2', () => { ${code} })`
    const url = `data:text/javascript,${encodeURIComponent(script)}`
    test.use({ env: { NODE_OPTIONS: `--import=${url}` } })

    test('is logged, and the process ends with code 1', async ({ own: { server } }) => {
      const ended = once(server.process, 'exit')
      server.process.kill('SIGUSR2')
      expect((await ended)[0]).toBe(1)
      expect(server.printed()).toContain('bang')
      expect(server.printed()).toContain('已停止')
    })
  })

test('A start killed while it plants is made good by the next', async () => {
  test.slow()
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-killed-'))
  const child = spawn(process.execPath, ['server/main.ts'], {
    // A group of its own, so that what it started is killed with it.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: folder, PORT: '3000' },
  })
  const planted = () =>
    stat(join(folder, `planting-${child.pid}/bcxw.sqlite-wal`)).then(
      ({ size }) => size,
      () => 0,
    )
  await expect.poll(planted, { intervals: [10], timeout: 20_000 }).toBeGreaterThan(100_000)
  if (child.pid) process.kill(-child.pid, 'SIGKILL')
  const server = await startServer({ dataDir: folder })
  expect(await statuses(server)).toEqual(whole)
  const store = new Database(join(folder, 'bcxw.sqlite'), { readonly: true })
  expect(store.prepare('SELECT count(*) FROM stories').pluck().get()).toBe(99)
  store.close()
  expect(await server.stop()).toBe(0)
  await rm(folder, { recursive: true, force: true })
})
