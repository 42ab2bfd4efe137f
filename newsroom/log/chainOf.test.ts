import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { deedOf, noon } from '../testing.ts'
import { chainOf } from './chainOf.ts'
import { record } from './record.ts'

const { file } = useStore()

/** Changes the log behind the newsroom's back, as only somebody with the file can. */
function forge(sql: string, ...values: unknown[]): void {
  const store = new Database(file)
  const triggers = store
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log'")
    .all() as { name: string; sql: string }[]
  for (const { name } of triggers) store.exec(`DROP TRIGGER ${name}`)
  expect(store.prepare(sql).run(...values).changes).toBe(1)
  for (const each of triggers) store.exec(each.sql)
  store.close()
}

let subject = ''
let count = 0
/** Six entries, every other one about the subject; answers nothing but the subject. */
beforeEach(async () => {
  subject = `story:${++count}`
  for (let n = 0; n < 6; n += 1)
    await transact((tx) =>
      record(tx, deedOf('chief', noon + n), 'saveDraft', n % 2 ? 'story:0' : subject, { n }),
    )
})
const numberOf = (n: number) => (count - 1) * 6 + n + 1

test('Entries about a subject that stand as they were written are proved', async () => {
  expect(await chainOf(subject)).toEqual({ entries: 3, brokenAt: null })
  expect(await chainOf('story:999')).toEqual({ entries: 0, brokenAt: null })
})

test.each([
  ['its own words', 'UPDATE log SET details = \'{"n":9}\' WHERE number = ?', 2],
  ['who did it', "UPDATE log SET actor_name = '别人' WHERE number = ?", 2],
  ['its hash', "UPDATE log SET hash = 'f' WHERE number = ?", 2],
])('A change of %s is seen at the entry', async (_, sql, n) => {
  forge(sql, numberOf(n))
  expect(await chainOf(subject)).toMatchObject({ brokenAt: numberOf(n) })
})

test('A neighbour that was taken out or rewritten is seen at the entry beside it', async () => {
  forge('DELETE FROM log WHERE number = ?', numberOf(3))
  expect(await chainOf(subject)).toMatchObject({ brokenAt: numberOf(4) })
  forge("UPDATE log SET details = '{}' WHERE number = ?", numberOf(1))
  expect(await chainOf(subject)).toMatchObject({ brokenAt: numberOf(0) })
})
