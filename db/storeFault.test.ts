import { expect, test } from 'vitest'
import { StoreFault, sentenceFor } from './storeFault.ts'

const coded = (code: string) => Object.assign(new Error(`${code}: at line 1`), { code })

const faults: [string, RegExp][] = [
  ['SQLITE_BUSY', /占用/],
  ['SQLITE_BUSY_SNAPSHOT', /占用/],
  ['SQLITE_LOCKED', /占用/],
  ['SQLITE_READONLY', /只读/],
  ['SQLITE_READONLY_DBMOVED', /只读/],
  ['EROFS', /只读/],
  ['SQLITE_CORRUPT', /已损坏/],
  ['SQLITE_CORRUPT_INDEX', /已损坏/],
  ['SQLITE_NOTADB', /不是数据库/],
  ['SQLITE_FULL', /磁盘已满/],
  ['ENOSPC', /磁盘已满/],
  ['EDQUOT', /磁盘已满/],
  ['SQLITE_CANTOPEN', /打不开/],
  ['SQLITE_CANTOPEN_ISDIR', /打不开/],
  ['EACCES', /打不开/],
  ['ENOENT', /打不开/],
  ['ENAMETOOLONG', /打不开/],
  ['SQLITE_IOERR_WRITE', /磁盘出错/],
  ['EIO', /磁盘出错/],
]

test.each(faults)('At %s the operator reads what is wrong, where, and what to do', (code, said) => {
  const sentence = sentenceFor(coded(code), '/srv/bcxw/bcxw.sqlite')
  expect(sentence).toMatch(said)
  expect(sentence).toMatch(/^\p{Script=Han}[^\n]*：\/srv\/bcxw\/bcxw\.sqlite\n请.*。$/u)
  expect(sentence).not.toContain('at line 1')
})

test('A fault of the store is told in its own words', () => {
  expect(sentenceFor(new StoreFault('数据库文件不见了'), 'x')).toBe('数据库文件不见了')
})

test.each([
  new Error('a bug'),
  coded('SQLITE_ERROR'),
  coded('ERR_INVALID_ARG_TYPE'),
  coded('MY_SQLITE_BUSY'),
  null,
  undefined,
  'text',
])('A bug of ours has no sentence that blames the disk: %s', (error) => {
  expect(sentenceFor(error, 'x')).toBeNull()
})
