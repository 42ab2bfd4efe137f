import { describe, expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { actors, aSource, deedOf } from '../testing.ts'
import { exportSources } from './exportCsv.ts'
import { importSources, previewImport } from './import.ts'
import { allSources } from './onDesk.ts'
import { importLimits } from './readCsv.ts'

useStore()
const admin = deedOf('admin')
const head = '名称,类别,网址,状态,有效期起,有效期止,备注'
const take = async (...rows: string[]) =>
  importSources(admin, { text: [head, ...rows].join('\r\n') })
const named = async (name: string) => (await allSources()).find((source) => source.name === name)

describe('A list of 稿源 from a file', () => {
  test('is taken in; rows at fault are left out and named by their lines', async () => {
    await aSource('老稿源', { class: 'partner', note: '旧备注' })
    const plan = orThrow(
      await take(
        '新华演示社,中央新闻单位,https://wire.example/,有效,2018/1/1,2018年12月31日,"协议,第3号"',
        '老稿源,合作媒体,,冻结,,,新备注',
        ',合作媒体,,,,,',
        '网址不对的,合作媒体,javascript:alert(1),,,,',
        '类别不对的,大媒体,,,,,',
        '日期不对的,合作媒体,,,2018-13-01,,',
        '日期反了的,合作媒体,,,2018-12-31,2018-01-01,',
        '新华演示社,合作媒体,,,,,',
        '列多了的,合作媒体,,,,,备注,多出来的',
        '有零字节的\0,合作媒体,,,,,',
      ),
    )
    expect(plan.added.map(({ line, source }) => [line, source.name])).toEqual([[2, '新华演示社']])
    expect(await named('新华演示社')).toMatchObject({
      class: 'central',
      validFrom: '2018-01-01',
      validUntil: '2018-12-31',
      note: '协议,第3号',
    })
    expect(await named('老稿源')).toMatchObject({ status: 'frozen', note: '新备注' })
    expect(plan.refused).toEqual([
      { line: 4, sentence: '名称：不能为空。' },
      {
        line: 5,
        sentence: '网址：要是 http:// 或 https:// 开头的网址，例如 https://www.example.cn。',
      },
      {
        line: 6,
        sentence:
          '类别：请填本报、中央新闻单位、省级新闻单位、市级新闻单位、政务发布平台、合作媒体、其他中的一个。',
      },
      { line: 7, sentence: '有效期起：要写成 2026-01-31 这样的日期，或者不写。' },
      { line: 8, sentence: '有效期止：不能早于有效期起。' },
      { line: 9, sentence: '“新华演示社”和第2行重复，请只留一行。' },
      { line: 10, sentence: '有8列，比第一行多；内容里有逗号的，请用引号括起来。' },
      { line: 11, sentence: '名称：有看不见的字符，请重新输入。' },
    ])
    const entries = (await readStore().select().from(log)).slice(-3)
    expect(entries.map(({ action }) => action)).toEqual([
      'addSource',
      'changeSource',
      'importSources',
    ])
    expect(entries[1]?.details).toMatchObject({ before: { status: 'active', note: '旧备注' } })
    expect(entries[2]?.details).toEqual({ added: 1, changed: 1, same: 0, refused: 8 })
  })

  test('says nothing of columns that it does not have', async () => {
    await aSource('有网址的', { class: 'city', website: 'https://a.example/', status: 'frozen' })
    orThrow(await importSources(admin, { text: '名称\t备注\n有网址的\t改过' }))
    expect(await named('有网址的')).toMatchObject({
      class: 'city',
      website: 'https://a.example/',
      status: 'frozen',
      note: '改过',
    })
  })

  test('is shown before it is taken in, and not taken in once the list is another', async () => {
    await aSource('预览过的', { class: 'city' })
    const text = `${head}\n预览过的,合作媒体,,,,,\n`
    const before = everything()
    const { digest, changed } = orThrow(await previewImport(actors.admin, text))
    expect(changed).toMatchObject([{ after: { class: 'partner' }, before: { class: 'city' } }])
    expect(everything()).toEqual(before)
    expect(await previewImport(actors.editor, text)).toMatchObject({ ok: false })
    orThrow(await take('预览过的,其他,,,,,'))
    expect(await importSources(admin, { text, seen: digest })).toMatchObject({
      refusal: { reason: 'otherList' },
    })
    const again = orThrow(await previewImport(actors.admin, text))
    orThrow(await importSources(admin, { text, seen: again.digest }))
    expect(await importSources(admin, { text })).toMatchObject({
      refusal: { sentence: '名单上已经都是这样，没有要导入的。' },
    })
  })

  test.each([
    ['without its columns', '甲,乙\n1,2', '没有找到“名称”这一列。'],
    ['with a column of another list', '名称,电话\n甲报,1', '不认识“电话”这一列'],
    ['with a column twice', '名称,备注,备注\n甲报,1,2', '“备注”这一列有两个'],
    ['with nothing', '', '没有找到“名称”这一列。'],
    [
      'with too many rows',
      `名称\n${'报\n'.repeat(importLimits.rows + 1)}`,
      '一次最多导入5000行，这里有5001行，请分成几个文件。',
    ],
    ['with a giant cell', `名称,备注\n大报,${'长'.repeat(90_000)}`, '备注：最多200个'],
    ['with a megabyte', `名称,备注\n大报,${'长'.repeat(400_000)}`, '文件最大300 KB'],
    ['with a quote that never ends', '名称,备注\n"大报,一\n二报,二', '名称：有看不见的字符'],
  ])('is refused %s, and nothing is written', async (_, text, sentence) => {
    const before = everything()
    expect(await importSources(admin, { text })).toMatchObject({ ok: false })
    const { refused } = orThrow(await previewImport(actors.admin, text))
    expect(refused[0]?.sentence).toContain(sentence)
    expect(everything()).toEqual(before)
  })

  test('of the usual length is taken in at once', async () => {
    const rows = Array.from(
      { length: 1_500 },
      (_, at) => `第${at}号演示媒体,合作媒体,https://m${at}.example/,有效,2018-01-01,2030-12-31,`,
    )
    const started = performance.now()
    expect(orThrow(await take(...rows)).added).toHaveLength(1_500)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

test('What is given out comes back the same, and no spreadsheet runs it', async () => {
  await aSource('=HYPERLINK("https://evil.example","点")', { class: 'other', note: '@SUM(1)' })
  const text = await exportSources()
  expect(text).toContain(`"'=HYPERLINK(""https://evil.example"",""点"")"`)
  expect(text).toContain(",'@SUM(1)\r\n")
  const { added, changed, refused } = orThrow(await previewImport(actors.admin, text))
  expect({ added, changed, refused }).toEqual({ added: [], changed: [], refused: [] })
})
