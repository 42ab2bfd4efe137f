import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { looking, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { addSource } from '../sources/add.ts'
import { deedOf, noon } from '../testing.ts'
import { logActionNames } from './actionNames.ts'
import { checkInProgress, checkLog } from './check.ts'
import { lastLogCheck } from './checkSentence.ts'
import { entriesOnPage, entriesQuery, type LogFilter, logEntries } from './entries.ts'

const { file } = useStore()
const hour = 3_600_000
const entryCount = 400

beforeAll(async () => {
  for (let at = 0; at < entryCount; at += 1) {
    const deed = deedOf('admin', noon + at * hour)
    orThrow(await addSource(deed, { name: `稿源${at}`, class: 'paper' }))
  }
})

async function wholeLog(filter: LogFilter = {}) {
  const numbers: number[] = []
  for (let after: Parameters<typeof logEntries>[1] | null = undefined; after !== null; ) {
    const page = await logEntries(filter, after)
    numbers.push(...page.rows.map(({ number }) => number))
    after = page.next
  }
  return numbers
}

test('An auditor pages through the whole log, latest first, each entry once', async () => {
  const numbers = await wholeLog()
  expect(numbers).toEqual(Array.from({ length: entryCount }, (_, at) => entryCount - at))
  expect((await logEntries()).rows).toHaveLength(entriesOnPage)
})

describe('An auditor filters the log', () => {
  test.each([
    [{ actorId: 'test-admin' }, entryCount],
    [{ actorId: 'test-chief' }, 0],
    [{ action: 'addSource' }, entryCount],
    [{ action: 'addSource', actorId: 'test-admin' }, entryCount],
    [{ action: 'publishStory' }, 0],
    [{ subject: 'source:7' }, 1],
    [{ subject: 'source:7', actorId: 'test-admin', action: 'addSource' }, 1],
    [{ subject: 'source:7', actorId: 'test-chief' }, 0],
    [{ from: '2018-05-15', to: '2018-05-15' }, 24],
    [{ from: '2018-05-14', to: '2018-05-14' }, 12],
    [{ from: '2018-05-16', to: '2018-05-15' }, 0],
    [{ from: '2199-12-31', to: '2199-12-31' }, 0],
    [{ subject: "' OR 1=1 --" }, 0],
  ] as [LogFilter, number][])('by %j: %i entries', async (filter, count) => {
    expect(await wholeLog(filter)).toHaveLength(count)
  })

  const filters: LogFilter[] = [
    {},
    { from: '2018-05-14', to: '2018-05-16' },
    { actorId: 'a' },
    { actorId: 'a', from: '2018-05-14' },
    { action: 'a' },
    { action: 'a', to: '2018-05-14' },
    { actorId: 'a', action: 'b' },
    { actorId: 'a', action: 'b', from: '2018-05-14', to: '2018-05-16' },
    { subject: 'a' },
    { subject: 'a', actorId: 'b', action: 'c', from: '2018-05-14' },
  ]
  test.each(filters)('by an index, sorting nothing: %j', (filter) => {
    for (const after of [undefined, { at: noon, number: 9 }]) {
      const { sql, params } = entriesQuery(filter, after).toSQL()
      const plan = looking(file, (store) =>
        (store.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as { detail: string }[]).map(
          ({ detail }) => detail,
        ),
      )
      const wanted = filter.subject
        ? 'log_by_subject'
        : filter.actorId && filter.action
          ? 'log_by_actor_and_action'
          : filter.actorId
            ? 'log_by_actor'
            : filter.action
              ? 'log_by_action'
              : 'log_by_time'
      expect(plan).toEqual([expect.stringMatching(new RegExp(`USING INDEX ${wanted}( |$)`))])
    }
  })
})

describe('The check of the chain', () => {
  const check = async () => orThrow(await checkLog(deedOf('auditor', noon + 999 * hour)))

  test('says that all is sound, in a sentence and in the log', async () => {
    expect((await lastLogCheck(noon)).sentence).toBe('审计记录还没有核对过。')
    expect(await check()).toMatchObject({ entries: entryCount, brokenAt: null })
    expect(checkInProgress()).toBeNull()
    const last = await lastLogCheck(noon + 999 * hour + 48 * hour)
    expect(last).toMatchObject({ isSound: true, days: 2 })
    expect(last.sentence).toContain(`auditor甲在2018-06-25 03:00核对：${entryCount}条记录全部相符`)
  })

  test('lets others have their turn while it runs, and runs once at a time', async () => {
    let turns = 0
    const turn = setInterval(() => {
      turns += 1
    }, 0)
    const checking = check()
    expect(checkInProgress()).not.toBeNull()
    const second = await checkLog(deedOf('auditor'))
    expect(second).toMatchObject({ refusal: { reason: 'alreadyRunning' } })
    await checking
    clearInterval(turn)
    expect(turns).toBeGreaterThan(0)
  })

  test.each([
    ['a changed entry', "UPDATE log SET actor_name = '别人' WHERE number = 250", 250],
    ['an entry taken out', 'DELETE FROM log WHERE number = 200', 200],
    ['the first entry taken out', 'DELETE FROM log WHERE number = 1', 1],
    ['a changed hash', "UPDATE log SET hash = 'x' WHERE number = 100", 100],
  ])('finds %s', async (_, damage, brokenAt) => {
    const store = new Database(file)
    const triggers = ['log_refuses_update', 'log_refuses_delete'].map(
      (name) =>
        store.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name) as string,
    )
    store.exec('DROP TRIGGER log_refuses_update; DROP TRIGGER log_refuses_delete')
    const kept = store.prepare('SELECT * FROM log').all() as Record<string, unknown>[]
    store.exec(damage)
    expect(await check()).toMatchObject({ brokenAt, entries: brokenAt - 1 })
    expect((await lastLogCheck(noon + 1000 * hour)).sentence).toContain(`第${brokenAt}条记录对不上`)
    store.exec('DELETE FROM log')
    const columns = Object.keys(kept[0] ?? {})
    const insert = store.prepare(
      `INSERT INTO log (${columns}) VALUES (${columns.map(() => '?').join()})`,
    )
    for (const row of kept) insert.run(...columns.map((column) => row[column]))
    for (const trigger of triggers) store.exec(trigger)
    store.close()
  })
})

test('Every action that a verb writes into the log has a name there: a new one is a line in actionNames.ts', () => {
  const sources = Object.entries(
    import.meta.glob<string>(['../**/*.ts', '!../**/*.test.ts'], {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  )
  const written =
    /(?:\brecord\(\s*tx,[^']{0,60}|\bnote\(visit, [\w.]+, |change(?:Staff|OneChannel)[^']{0,90}action: )'(\w+)'/g
  const actions = sources.flatMap(([source, text]) =>
    [...text.matchAll(written)].map(([, action = '']) => ({ source, action })),
  )
  expect(actions.length).toBeGreaterThan(25)
  const nameless = actions.filter(({ action }) => !(action in logActionNames))
  expect(
    nameless.map(({ source, action }) => `${source}: give ${action} a name in actionNames.ts`),
  ).toEqual([])
})
