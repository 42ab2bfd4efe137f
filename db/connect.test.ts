import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectReader, connectWriter } from './connect.ts'
import { openStore } from './open.ts'
import { useFolder } from './testing.ts'

const folder = useFolder()

test('The writer confirms nothing that a power cut could take back, and blocks nobody for long', () => {
  const writer = connectWriter(join(folder, 'writer.sqlite'))
  const set = (name: string) => writer.pragma(name, { simple: true })
  expect(set('journal_mode')).toBe('wal')
  expect(set('synchronous')).toBe(2)
  expect(set('foreign_keys')).toBe(1)
  // SQLite waits by blocking the event loop
  expect(set('busy_timeout')).toBeLessThanOrEqual(50)
  writer.close()
})

test('The reader cannot write, waits as briefly, and reads beside a writer', async () => {
  const { file } = await openStore(folder)
  const [writer, reader] = [connectWriter(file), connectReader(file)]
  expect(reader.pragma('busy_timeout', { simple: true })).toBeLessThanOrEqual(50)
  writer.exec("BEGIN IMMEDIATE; INSERT INTO sources (id, name) VALUES (1, '本报')")
  expect(reader.prepare('SELECT * FROM sources').all()).toEqual([])
  expect(() => reader.exec('DELETE FROM edition')).toThrow('readonly')
  writer.exec('COMMIT')
  expect(reader.prepare('SELECT name FROM sources').pluck().all()).toEqual(['本报'])
  writer.close()
  reader.close()
})

test('A connection that cannot be set up is not left open', () => {
  expect(() => connectWriter(folder)).toThrow(expect.objectContaining({ code: 'SQLITE_CANTOPEN' }))
})
