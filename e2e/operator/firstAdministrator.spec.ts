import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { postForm } from '#e2e/support/formPost.ts'
import { type RunningServer, startRefused, startServer } from '#e2e/support/server.ts'

const folders: string[] = []
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-desk-'))
  folders.push(folder)
  return folder
}
/** Each server is stopped by its test, or after it where the test fails. */
const servers: RunningServer[] = []
async function start(options: Parameters<typeof startServer>[0]): Promise<RunningServer> {
  const server = await startServer(options)
  servers.push(server)
  return server
}
test.afterEach(async () => {
  for (const server of servers.splice(0)) if (server.process.exitCode === null) await server.stop()
})
test.afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const linkIn = (printed: string): string =>
  /http:\/\/\S+\/admin\/first-administrator\/[\w-]+/.exec(printed)?.[0] ?? ''

const person = {
  name: '赵川',
  username: 'zhaochuan',
  password: '管理员的第一个长密码',
  again: '管理员的第一个长密码',
}

test('A site in production prints a link at each start until it has an administrator', async () => {
  const dataDir = await newFolder()
  const env = { SITE_MODE: 'production' }
  const first = await start({ dataDir, env })
  const link = linkIn(first.printed())
  expect(link).toContain(first.origin)
  expect(first.printed()).not.toContain('演示')
  await first.stop()
  const second = await start({ dataDir, env })
  const path = new URL(linkIn(second.printed())).pathname
  expect(path).toBe(new URL(link).pathname)
  const made = await postForm(second.origin, path, person)
  expect([made.status, made.headers.location]).toEqual([303, '/admin'])
  expect((await postForm(second.origin, path, person)).html).not.toContain('建立并登录')
  await second.stop()
  const third = await start({ dataDir, env })
  expect(linkIn(third.printed())).toBe('')
  const { username, password } = person
  const entered = await postForm(third.origin, '/admin/sign-in', { username, password })
  expect(entered.status).toBe(303)
  const demo = { username: 'admin', password: 'password for the tests' }
  expect((await postForm(third.origin, '/admin/sign-in', demo)).status).toBe(200)
  expect((await fetch(`${third.origin}/`)).status).toBe(200)
  await third.stop()
})

test('A demo site draws a password, says it once, and keeps it where only its owner reads it', async () => {
  const dataDir = await newFolder()
  await cp(process.env['PREPARED_STORE'] ?? '', dataDir, { recursive: true })
  await forgetPeople(dataDir)
  const first = await start({ dataDir })
  const [, password = ''] = /密码：(\S+)（/.exec(first.printed()) ?? []
  expect(password).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/)
  const file = join(dataDir, 'demo-password.txt')
  expect(await readFile(file, 'utf8')).toBe(`${password}\n`)
  for (const each of [file, join(dataDir, 'secret.key')])
    expect((await stat(each)).mode & 0o777).toBe(0o600)
  expect(linkIn(first.printed())).toBe('')
  const given = { username: 'desk-head', password }
  expect((await postForm(first.origin, '/admin/sign-in', given)).status).toBe(303)
  await first.stop()
  const second = await start({ dataDir })
  expect(second.printed()).not.toContain(password)
  expect(second.printed()).toContain(file)
  await second.stop()
})

test('The demo’s stories never open as a site in production', async () => {
  const dataDir = await newFolder()
  await cp(process.env['PREPARED_STORE'] ?? '', dataDir, { recursive: true })
  const { code, printed } = await startRefused({ DATA_DIR: dataDir, SITE_MODE: 'production' })
  expect(code).toBe(1)
  expect(printed).toContain('没有启动。')
  expect(printed).toContain('不能作为正式站点开张')
})

test('A secret that was cut short is said to be so, and nothing opens', async () => {
  const dataDir = await newFolder()
  await cp(process.env['PREPARED_STORE'] ?? '', dataDir, { recursive: true })
  await writeFile(join(dataDir, 'secret.key'), 'short')
  const { code, printed } = await startRefused({ DATA_DIR: dataDir })
  expect(code).toBe(1)
  expect(printed).toContain('secret.key')
  expect(printed).not.toMatch(/\n\s+at .+:\d+/)
})

async function forgetPeople(dataDir: string): Promise<void> {
  const { default: Database } = await import('better-sqlite3')
  const store = new Database(join(dataDir, 'bcxw.sqlite'))
  store.pragma('foreign_keys = ON')
  store.exec('DELETE FROM channel_heads; DELETE FROM people')
  store.close()
}
