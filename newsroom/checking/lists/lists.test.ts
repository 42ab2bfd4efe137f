import { expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import type { ListKind } from '../../checker/lists/entries.ts'
import { refusedWith } from '../../stories/review/testing.ts'
import { deedOf } from '../../testing.ts'
import { addListEntry, removeListEntry } from './change.ts'
import { importList, longestFile } from './import.ts'
import { listsNow, versionOfLists } from './now.ts'
import { countList, listCsv, listPage } from './onDesk.ts'

useStore()

const chief = deedOf('chief')
const bring = (kind: ListKind, bytes: Uint8Array, deed = chief) => importList(deed, { kind, bytes })
const utf8 = (...rows: string[]) => new TextEncoder().encode(rows.join('\r\n'))
const hex = (digits: string) => Uint8Array.from(Buffer.from(digits, 'hex'))

/** What a spreadsheet in China saves: three terms, the last of a level that there is not. */
const termsInGb18030 =
  'b4cad3ef2cb8c4ceaa2cbcb6b1f02ccbb5c3f70d0acbc9bdadbbb02ccbc9bdadb7bdd1d42cb4ed2cbec9b3c60d0ac0cfbdadd1d8b6f92cbdadd1d82c2c0d0ae946b1f9bdda2c2cb8df2c0d0a'
/** Two names; the 㐂 of one has four bytes. */
const namesInGb18030 =
  'd0d5c3fb2cd6b0cef10d0ac1d6d1a9c3b72ccad0cec4bbafb9ddb9ddb3a4a1a2d1d0bebfb9ddd4b10d0ad5d48139ef312c0d0a'

test('A chief imports a GB18030 file: sound rows are on the list, the bad one is named by its line', async () => {
  const before = await versionOfLists()
  expect(orThrow(await bring('terms', hex(termsInGb18030)))).toEqual({
    added: 2,
    changed: 0,
    same: 0,
    refused: [{ line: 4, sentence: '级别“高”不认识，请填错、疑或示。' }],
  })
  const { version, lists } = await listsNow()
  expect(version).toBeGreaterThan(before)
  expect(lists.terms).toEqual([
    { term: '松江话', suggestion: '松江方言', level: 'error', note: '旧称' },
    { term: '老江沿儿', suggestion: '江沿', level: 'doubt', note: '' },
  ])
})

test('The same file a second time changes nothing; changed rows change, and the log counts them', async () => {
  await bring('terms', hex(termsInGb18030))
  const before = await versionOfLists()
  const again = orThrow(await bring('terms', hex(termsInGb18030)))
  expect(again).toMatchObject({ added: 0, changed: 0, same: 2 })
  expect(await versionOfLists()).toBe(before)
  const text = utf8('词语,级别', '松江话,疑', '冰城话,示')
  expect(orThrow(await bring('terms', text))).toMatchObject({ added: 1, changed: 1, same: 0 })
  expect((await listPage('terms', { search: '松 江', after: 0 })).lines[0]?.fields).toEqual({
    term: '松江话',
    suggestion: '',
    level: '疑',
    note: '',
  })
  expect(await listCsv('terms')).toContain('松江话,,疑,')
})

test('Names in GB18030 keep a character of four bytes, and their titles', async () => {
  expect(orThrow(await bring('names', hex(namesInGb18030)))).toMatchObject({
    added: 2,
    refused: [],
  })
  expect((await listsNow()).lists.names).toEqual([
    { name: '林雪梅', titles: ['市文化馆馆长', '研究馆员'] },
    { name: '赵㐂', titles: [] },
  ])
})

test('Who may not, an empty file, one too large and one that is no text are refused in a sentence', async () => {
  const good = utf8('词语', '不会进来')
  for (const role of ['reporter', 'editor', 'proofreader', 'admin', 'auditor'] as const)
    await refusedWith('notAllowed', () => bring('terms', good, deedOf(role)))
  for (const bytes of [new Uint8Array(), new Uint8Array(longestFile + 1), hex('ff')])
    await refusedWith('badFile', () => bring('terms', bytes))
})

test('A word is on a list once however it is written; allowed texts once for each rule', async () => {
  orThrow(await addListEntry(chief, { kind: 'terms', fields: { term: '包治百病' } }))
  await refusedWith('listed', () =>
    addListEntry(chief, { kind: 'terms', fields: { term: '包 治\u200b百病' } }),
  )
  const allow = (rule: string) =>
    addListEntry(chief, { kind: 'allowed', fields: { text: '兰天幼儿园', rule } })
  const { id } = orThrow(await allow('易错字词'))
  orThrow(await allow(''))
  await refusedWith('listed', () => allow('confusables'))
  orThrow(await removeListEntry(chief, { kind: 'allowed', id }))
  await refusedWith('unknownEntry', () => removeListEntry(chief, { kind: 'allowed', id }))
  expect(await countList('allowed')).toBe(1)
})
