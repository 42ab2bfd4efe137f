import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { startRefused, startServer } from '#e2e/support/server.ts'

/** A folder of the test's own with a copy of the prepared store; removed at the end. */
const folders: string[] = []
async function preparedFolder(): Promise<{ folder: string; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-start-'))
  folders.push(folder)
  await cp(process.env['PREPARED_STORE'] ?? '', folder, { recursive: true })
  return { folder, file: join(folder, 'bcxw.sqlite') }
}
test.afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** Refused with code 1 and one sentence in Chinese that says all of `words`, and no stack. */
async function expectRefused(env: Record<string, string>, ...words: string[]): Promise<void> {
  const { code, printed } = await startRefused(env)
  expect(printed).toContain('没有启动。')
  for (const word of words) expect(printed).toContain(word)
  expect(printed).not.toMatch(/\n\s+at .+:\d+/)
  expect(code).toBe(1)
}

for (const [env, words] of [
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '0' }, 'PORT'],
  [{ PORT: '70000' }, '65535'],
  [{ HOST: 'a b' }, 'HOST'],
  [{ DATA_DIR: '' }, 'DATA_DIR'],
  [{ PUBLIC_URL: 'news.example.cn' }, 'PUBLIC_URL=https://'],
  [{ NODE_ENV: 'live' }, 'NODE_ENV'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
] as [Record<string, string>, string][])
  test(`The operator reads what to write instead of ${JSON.stringify(env)}`, async () => {
    await expectRefused({ DATA_DIR: join(tmpdir(), 'bcxw-never-made'), ...env }, words)
  })

test('The operator reads that the port is taken, and which other to try', async () => {
  const { folder } = await preparedFolder()
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  await expectRefused(
    { DATA_DIR: folder, HOST: '127.0.0.1', PORT: String(port) },
    `端口${port}已被`,
    `PORT=${port + 1}`,
  )
  other.close()
})

test('The operator reads that DATA_DIR is a file', async () => {
  const { folder } = await preparedFolder()
  await writeFile(join(folder, 'note'), 'a file')
  await expectRefused({ DATA_DIR: join(folder, 'note') }, 'DATA_DIR')
})

test('The operator reads that the store is no database, and the file stays as it is', async () => {
  const { folder, file } = await preparedFolder()
  await writeFile(file, 'this is no database'.repeat(1_000))
  await expectRefused({ DATA_DIR: folder }, '损坏', 'copies')
})

test('The operator reads that the store comes from a newer program', async () => {
  const { folder, file } = await preparedFolder()
  const store = new Database(file)
  store.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)")
  store.close()
  await expectRefused({ DATA_DIR: folder }, '更新的版本')
})

test('The operator reads that the store is gone while copies of it are there', async () => {
  const { folder, file } = await preparedFolder()
  await mkdir(join(folder, 'copies'))
  await rename(file, join(folder, 'copies/2018-05-14T06-47-00.000Z.sqlite'))
  for (const rest of ['-wal', '-shm']) await rm(file + rest, { force: true })
  await expectRefused({ DATA_DIR: folder }, '不见了', 'copies/2018-05-14')
})

test('A start that was killed while it planted leaves nothing half for the next', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-start-'))
  folders.push(folder)
  // A number that no process of this machine can have
  const left = join(folder, `planting-${2 ** 30}`)
  await mkdir(left)
  await writeFile(join(left, 'bcxw.sqlite'), 'half of a store')
  const server = await startServer({ dataDir: folder })
  expect(server.printed()).toMatch(/放入演示稿件9\d篇/)
  expect((await readdir(folder)).filter((name) => name.startsWith('planting'))).toEqual([])
  expect((await fetch(`${server.origin}/bcxw/2018-05-14/1`)).status).toBe(200)
  expect(await server.stop()).toBe(0)
})

test('Two first starts at once on a new folder both serve the demo', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bcxw-start-'))
  folders.push(folder)
  const servers = await Promise.all([1, 2].map(() => startServer({ dataDir: folder })))
  for (const { origin } of servers)
    expect((await fetch(`${origin}/bcxw/2018-05-14/1`)).status).toBe(200)
  for (const server of servers) expect(await server.stop()).toBe(0)
  expect((await readdir(folder)).filter((name) => name.startsWith('planting'))).toEqual([])
})

test('Two servers on one folder both serve, and each ends with code 0 on SIGTERM', async () => {
  const { folder } = await preparedFolder()
  const servers = await Promise.all([1, 2].map(() => startServer({ dataDir: folder })))
  for (const { origin } of servers) expect((await fetch(`${origin}/`)).status).toBe(200)
  for (const server of servers) expect(await server.stop()).toBe(0)
})

test('Readers go on reading while another program holds the store’s write lock', async () => {
  const { folder, file } = await preparedFolder()
  const server = await startServer({ dataDir: folder })
  const holder = new Database(file)
  holder.exec('BEGIN IMMEDIATE')
  const answer = await fetch(`${server.origin}/bcxw/2018-05-14/1`)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('</html>')
  holder.exec('ROLLBACK')
  holder.close()
  await server.stop()
})

test('A row that was damaged gives one page a sentence, and the others as before', async () => {
  const { folder, file } = await preparedFolder()
  const server = await startServer({ dataDir: folder })
  const store = new Database(file)
  // Damage asks no trigger
  store.exec('DROP TRIGGER published_update_needs_release')
  store.exec("UPDATE published SET content = '{' WHERE story_id = 1")
  store.close()
  const broken = await fetch(`${server.origin}/bcxw/2018-05-14/1`)
  expect(broken.status).toBe(503)
  expect(broken.headers.get('retry-after')).toBe('60')
  expect(await broken.text()).toContain('请过一分钟再试')
  await expect.poll(server.printed).toContain('/bcxw/2018-05-14/1 was rendered with status 500')
  expect((await fetch(`${server.origin}/about`)).status).toBe(200)
  await server.stop()
})

test('A folder that nobody may enter is said to be so', async () => {
  test.skip(process.getuid?.() === 0, 'nothing is forbidden to root')
  const { folder } = await preparedFolder()
  await chmod(folder, 0o000)
  await expectRefused({ DATA_DIR: folder }, 'DATA_DIR')
  await chmod(folder, 0o700)
})
