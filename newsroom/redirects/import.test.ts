import { describe, expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { log, redirects } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { resolve } from '../resolve.ts'
import { actors, deedOf } from '../testing.ts'
import { addRedirect } from './add.ts'
import { importRedirects, previewRedirects } from './import.ts'
import { importLimits } from './readCsv.ts'

useStore()
const admin = deedOf('admin')
const head = '旧地址,新地址,方式'
const take = (...rows: string[]) => importRedirects(admin, { text: [head, ...rows].join('\r\n') })
const targetOf = async (path: string) => resolve(path, new URLSearchParams())

describe('A list of moved addresses from a file', () => {
  test('is taken in; rows at fault are left out and named by their lines', async () => {
    orThrow(await addRedirect(admin, { fromPath: '/was', toPath: '/a' }))
    const plan = orThrow(
      await take(
        'http://old.example/x/1.htm,/corrections,',
        '/was,/b,精确',
        '/y/,/new/,前缀',
        '/x/1.htm/,/c,',
        '/corrections,/c,',
        '/k1,/k2,',
        '/k2,/k1,',
        '/bad,https://evil.example/,',
        '/way,/c,随便',
        '/,/c,前缀',
      ),
    )
    expect(plan.added.map(({ line }) => line)).toEqual([2, 4, 7])
    expect(plan.changed).toMatchObject([{ line: 3, before: '/a' }])
    expect(plan.refused.map(({ line, sentence }) => [line, sentence.slice(0, 9)])).toEqual([
      [5, '和第2行是同一个旧'],
      [6, '旧地址 /corr'],
      [8, '新地址会转回旧地址'],
      [9, '旧地址和新地址都要'],
      [10, '方式要写精确或者前'],
      [11, '前缀要写到一个目录'],
    ])
    expect(await targetOf('/x/1.htm')).toEqual({
      kind: 'moved',
      to: '/corrections',
      rule: '/x/1.htm',
    })
    expect(await targetOf('/y/deep/2.htm')).toMatchObject({ to: '/new/deep/2.htm', rule: '/y/' })
    const entries = await readStore().select().from(log)
    expect(entries.at(-1)).toMatchObject({
      action: 'importRedirects',
      details: { added: 3, changed: 1, same: 0, refused: 6 },
    })
  })

  test('is shown before it is taken in, and not taken in once the table is another', async () => {
    const text = `${head}\n/p,/q,\n`
    const before = everything()
    const { digest } = orThrow(await previewRedirects(actors.admin, text))
    expect(everything()).toEqual(before)
    expect(await previewRedirects(actors.editor, text)).toMatchObject({ ok: false })
    expect(await importRedirects(deedOf('editor'), { text })).toMatchObject({ ok: false })
    orThrow(await addRedirect(admin, { fromPath: '/p', toPath: '/other' }))
    expect(await importRedirects(admin, { text, seen: digest })).toMatchObject({
      refusal: { reason: 'otherList' },
    })
    orThrow(await importRedirects(admin, { text }))
    expect(await importRedirects(admin, { text })).toMatchObject({
      refusal: { sentence: '跳转已经都是这样，没有要导入的。' },
    })
  })

  test.each([
    ['without its columns', '甲,乙\n1,2', '第一行要写明各列'],
    ['with nothing', '', '第一行要写明各列'],
    [
      'with too many rows',
      `${head}\n${'/a,/b\n'.repeat(importLimits.rows + 1)}`,
      '一次最多导入5000行',
    ],
    ['with a megabyte', `${head}\n/a,/${'b'.repeat(1_000_000)}`, '文件最大300 KB'],
  ])('is refused %s, and nothing is written', async (_, text, sentence) => {
    const before = everything()
    expect(await importRedirects(admin, { text })).toMatchObject({ ok: false })
    const { refused } = orThrow(await previewRedirects(actors.admin, text))
    expect(refused[0]?.sentence).toContain(sentence)
    expect(everything()).toEqual(before)
  })

  test('of five thousand rows is taken in at once', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `/l/${at}.htm,/m/${at},`)
    const started = performance.now()
    expect(orThrow(await take(...rows)).added).toHaveLength(5_000)
    expect(performance.now() - started).toBeLessThan(20_000)
    expect((await readStore().select().from(redirects)).length).toBeGreaterThan(5_000)
  })
})

test('While a long list is looked at, others get their turn', async () => {
  const lines = Array.from({ length: 5_000 }, (_, at) => `/chang/${at}.htm,/bcxw,`)
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 1)
  const text = ['旧地址,新地址,方式', ...lines].join('\n')
  const plan = orThrow(await previewRedirects(deedOf('admin').actor, text))
  clearInterval(timer)
  expect(plan.added).toHaveLength(5_000)
  expect(turns).toBeGreaterThan(20)
})
