import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { storeFile } from './location.ts'
import { hasStore, openStore } from './open.ts'
import { sentenceFor } from './storeFault.ts'
import { useFolder } from './testing.ts'

const folder = useFolder()
let sound = ''
beforeAll(async () => {
  sound = (await openStore(await mkdtemp(join(folder, 'sound-')))).file
})

/** A folder with a copy of a sound store, after `harm` was done to it. */
async function storeAfter(harm: (file: string) => unknown): Promise<string> {
  const at = await mkdtemp(join(folder, 'store-'))
  await cp(sound, storeFile(at))
  await harm(storeFile(at))
  return at
}

/** Runs SQL on the file by a connection of its own. */
const alter = (sql: string) => (file: string) => {
  const connection = new Database(file)
  connection.exec(sql)
  connection.close()
}

/** What the operator reads on the console, and that the folder is left as it was. */
async function refusalOf(at: string): Promise<string> {
  const before = contents(at)
  const error = await openStore(at).then(
    () => expect.fail('the store was opened'),
    (reason: unknown) => reason,
  )
  expect(contents(at)).toEqual(before)
  const sentence = sentenceFor(error, storeFile(at))
  if (sentence === null) throw error
  expect(sentence).toContain(storeFile(at))
  expect(sentence).not.toMatch(/\n\s+at /)
  return sentence
}

const contents = (at: string) =>
  readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(shm|wal)$/.test(entry.name))
    .map(({ name }) => [name, readFileSync(join(at, name)).toString('base64')])

const overwrite = (start: number, end: number) => (file: string) => {
  const bytes = readFileSync(file)
  bytes.fill(0xa5, start, end)
  writeFileSync(file, bytes)
}
const newer = alter("INSERT INTO __drizzle_migrations VALUES (NULL, 'later', 9999999999999)")
const foreign = async (file: string) => {
  await rm(file)
  alter('CREATE TABLE ledger (amount)')(file)
}

const harms: [string, (file: string) => unknown, RegExp][] = [
  ['comes from a newer program', newer, /^数据库来自更新的版本.*\n请用更新的程序启动/],
  [
    'is a text file',
    (file) => writeFileSync(file, '稿件\n'.repeat(999)),
    /不是数据库.*\n请把它移走/,
  ],
  ['has lost its header', overwrite(0, 16), /已损坏或不是数据库/],
  ['has lost pages in its middle', overwrite(4096 * 2, 4096 * 9), /已损坏|完整性检查/],
  ['ends after one page', (file) => truncate(file, 4096), /已损坏|完整性检查/],
  ['ends in the middle of a page', (file) => truncate(file, 9000), /已损坏|完整性检查/],
  ['ends after a few bytes', (file) => truncate(file, 40), /已损坏|完整性检查|不是本站的/],
  ['belongs to another program', foreign, /^这是别的程序的数据库/],
  [
    'is a folder',
    async (file) => {
      await rm(file)
      mkdirSync(file)
    },
    /^数据库打不开/,
  ],
]

test.each(harms)(
  'A store that %s is refused with what to do, and stays as it is',
  async (_, harm, said) => {
    expect(await refusalOf(await storeAfter(harm))).toMatch(said)
  },
)

describe('A store that is gone', () => {
  const withCopies = async (file: string) => {
    mkdirSync(join(file, '..', 'copies'))
    for (const day of ['2018-05-13', '2018-05-14'])
      await cp(sound, join(file, '..', 'copies', `${day}.sqlite`))
  }
  test('is refused while copies hold one, and the newest copy is named', async () => {
    const at = await storeAfter(async (file) => {
      await withCopies(file)
      await rm(file)
    })
    expect(await refusalOf(at)).toMatch(/不见了.*\n.*copies\/2018-05-14\.sqlite/)
    await expect(hasStore(at)).rejects.toThrow('不见了')
  })
  test('is refused while copies hold one, also where an empty file took its place', async () => {
    const at = await storeAfter(async (file) => {
      await withCopies(file)
      await truncate(file, 0)
    })
    expect(await refusalOf(at)).toMatch(/不见了/)
  })
  test('is refused while its write-ahead log is there', async () => {
    const at = await storeAfter(async (file) => {
      await rm(file)
      writeFileSync(`${file}-wal`, 'pages that were not written back')
    })
    expect(await refusalOf(at)).toMatch(/不见了.*\n.*bcxw\.sqlite-wal/)
    expect(readFileSync(`${storeFile(at)}-wal`, 'utf8')).toContain('not written back')
  })
  test('is made anew where the folder of copies is empty', async () => {
    const at = await storeAfter(async (file) => {
      mkdirSync(join(file, '..', 'copies'))
      await rm(file)
    })
    expect(await openStore(at)).toMatchObject({ isNew: true })
  })
})
