import { chmodSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { storeFile } from './location.ts'
import { openStore } from './open.ts'
import { sentenceFor } from './storeFault.ts'
import { holdLock, inOtherProcess, useFolder } from './testing.ts'

const folder = useFolder()
let sound = ''
beforeAll(async () => {
  sound = (await openStore(await mkdtemp(join(folder, 'sound-')))).file
})

async function storeWithMode(mode: number): Promise<string> {
  const at = await mkdtemp(join(folder, 'store-'))
  await cp(sound, storeFile(at))
  chmodSync(storeFile(at), mode)
  return at
}

const sentenceAt = (at: string): Promise<string | null> =>
  openStore(at).then(
    () => 'opened',
    (error: unknown) => sentenceFor(error, storeFile(at)),
  )

test('A DATA_DIR that is a file, or lies in one, is refused', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  for (const at of [file, join(file, 'data'), join(folder, 'x'.repeat(300))]) {
    expect(await sentenceAt(at)).toMatch(/^数据库打不开.*\n请检查 DATA_DIR/)
  }
})

test('A store that another program keeps for itself is refused as in use', async () => {
  const at = await storeWithMode(0o644)
  const other = new Database(storeFile(at))
  other.pragma('journal_mode = DELETE')
  other.close()
  const lock = await holdLock(storeFile(at), 'BEGIN EXCLUSIVE')
  expect(await sentenceAt(at)).toMatch(/^数据库被另一个程序占用/)
  await lock.release()
})

test('A store or folder that the site’s user cannot write to is refused', async () => {
  const readOnlyFile = await storeWithMode(0o444)
  const readOnlyFolder = await storeWithMode(0o666)
  chmodSync(folder, 0o755)
  chmodSync(readOnlyFile, 0o777)
  chmodSync(readOnlyFolder, 0o555)
  // Root may write anything: the other process gives root up before it tries
  const said = await inOtherProcess(
    `const { openStore } = await import('#db/open.ts')
    const { sentenceFor } = await import('#db/storeFault.ts')
    const { default: Database } = await import('better-sqlite3')
    new Database(':memory:').close()
    if (process.getuid() === 0) process.setgid(65534), process.setuid(65534)
    for (const folder of process.argv.slice(1))
      await openStore(folder).then(
        () => console.log('opened'),
        (error) => console.log(error.code, sentenceFor(error, folder).split('\\n')[0]))`,
    readOnlyFile,
    readOnlyFolder,
  )
  expect(said.trim().split('\n')).toEqual([
    `EACCES 数据库打不开：${readOnlyFile}`,
    `SQLITE_READONLY_DIRECTORY 数据库文件只读：${readOnlyFolder}`,
  ])
})
