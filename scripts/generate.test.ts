import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, stat, watch } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { batchSize } from '#bench/corpus/load.ts'
import { storeFile } from '#db/location.ts'
import { everything, looking, useFolder } from '#db/testing.ts'
import { plantDemoStore } from '#server/demoStore.ts'

const folder = useFolder()
const [demo, first, again, stopped] = ['demo', 'first', 'again', 'stopped'].map((name) =>
  join(folder, name),
) as [string, string, string, string]

function start(data: string, ...options: string[]) {
  const child = spawn(process.execPath, ['scripts/generate.ts', ...options], {
    env: { ...process.env, DATA_DIR: data },
  })
  const printed = { out: '', complaint: '' }
  child.stdout.on('data', (part: Buffer) => {
    printed.out += part.toString()
  })
  child.stderr.on('data', (part: Buffer) => {
    printed.complaint += part.toString()
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...printed }))
  return { child, ended }
}
/** More than one transaction holds. */
const fill = (data: string) => start(data, '--stories', '2100', '--seed', '甲').ended

/** All tables but the log, which tells the hour at which it was written. */
const rowsIn = (data: string) => {
  const { log: _, ...rows } = everything(storeFile(data))
  return rows
}
const answer = (data: string, question: string): unknown =>
  looking(storeFile(data), (connection) => connection.prepare(question).pluck().get())
const storiesIn = (data: string) => Number(answer(data, 'SELECT count(*) FROM stories'))

/** What it said to the one who had no store yet. */
let said: Awaited<ReturnType<typeof fill>> = { code: null, out: '', complaint: '' }
beforeAll(async () => {
  await mkdir(demo)
  await plantDemoStore(demo, { isAtWork: false })
  for (const data of [first, stopped]) await cp(demo, data, { recursive: true })
  const [, one] = await Promise.all([fill(first), fill(again)])
  said = one
}, 60_000)

describe('The operator who fills a store with synthetic stories', () => {
  it('gets the store and its demo first where there is none', () => {
    expect(said.out).toMatch(/^已建立数据库，放入演示稿件 \d+ 篇/)
  })

  it('is told rows, time, speed and size, and gets no progress bar in a file', () => {
    expect(said).toMatchObject({ code: 0, complaint: '' })
    expect(said.out).toMatch(/生成稿件 2,100 篇，用时.+，每秒 [\d,]+ 篇；数据库 0\.\d\d GB/)
  })

  it('gets the same rows for the same seed', () => {
    expect(rowsIn(again)).toEqual(rowsIn(first))
    expect(storiesIn(first)).toBe(storiesIn(demo) + 2_100)
  })

  it('ends it with Ctrl-C: whole transactions stay', async () => {
    const { child, ended } = start(stopped, '--stories', '40000')
    await growsTo(`${storeFile(stopped)}-wal`, 8 * 2 ** 20)
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130, out: expect.stringContaining('提前结束') })
    const loaded = storiesIn(stopped) - storiesIn(demo)
    expect(loaded % batchSize).toBe(0)
    expect(loaded).toBeGreaterThan(0)
    expect(loaded).toBeLessThan(40_000)
    expect(answer(stopped, 'PRAGMA integrity_check')).toBe('ok')
    expect(answer(stopped, 'SELECT count(*) FROM pragma_foreign_key_check')).toBe(0)
  }, 60_000)
})

/** Comes back when a file that is being written has reached so many bytes. */
async function growsTo(file: string, bytes: number): Promise<void> {
  for await (const _ of watch(join(file, '..'))) {
    const { size } = await stat(file).catch(() => ({ size: 0 }))
    if (size >= bytes) return
  }
}

describe('The operator is answered with a sentence', () => {
  it('where help is wanted', async () => {
    const { code, out } = await start(join(folder, 'none'), '--help').ended
    expect(code).toBe(0)
    expect(out).toMatch(/^用法：npm run generate -- --stories 篇数/)
  })

  it('where an option is wrong', async () => {
    const { code, complaint } = await start(join(folder, 'none'), '--stories', '零').ended
    expect(code).toBe(1)
    expect(complaint).toMatch(/^没有生成。篇数要写成 .+“零”不行。用法：.+\n$/)
  })

  it('where no store can be', async () => {
    const { code, complaint } = await start('/dev/null', '--stories', '5').ended
    expect(code).toBe(1)
    expect(complaint).toMatch(/^没有生成。数据库打不开：\/dev\/null\/bcxw\.sqlite\n请检查 .+。\n$/)
  })
})
