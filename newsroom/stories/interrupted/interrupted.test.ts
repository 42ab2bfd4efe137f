import { mkdtempSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { interrupt } from '#db/interruptTesting.ts'
import type { log } from '#db/schema.ts'
import { endedBy, everything, looking, useStore } from '#db/testing.ts'
import { entryHash } from '../../log/record.ts'
import { verbs } from './testing.ts'

const { file } = useStore()

async function ready(name: string) {
  const prepare = verbs[name]
  if (!prepare) throw new Error(`no verb ${name}`)
  return prepare()
}

test.each(Object.keys(verbs))(
  'An error after any statement of %s undoes all of it',
  async (name) => {
    const { run } = await ready(name)
    const before = everything()
    let after = 0
    for (;;) {
      after += 1
      interrupt({ after, by: 'throw' })
      const outcome = await run().then(
        (result) => result,
        (error: Error) => error,
      )
      interrupt(null)
      if (!(outcome instanceof Error)) break
      expect([after, outcome]).toEqual([after, new Error('interrupted')])
      expect(everything()).toEqual(before)
    }
    expect(after).toBeGreaterThan(3)
    expect(everything()).not.toEqual(before)
  },
)

describe('A process that is killed between any two statements', () => {
  const killed = [
    'publish',
    'publish what is due',
    'schedule',
    'correct',
    'withdraw',
    'withdraw at once',
  ]
  test.each(killed)(
    'of %s leaves all of it or nothing, and a log whose chain holds, whoever opens the store next',
    async (name) => {
      const { code } = await ready(name)
      const before = everything()
      for (let first = 1; ; first += abreast) {
        const kills = Array.from({ length: abreast }, (_, n) => killedAfter(first + n, code))
        for (const { after, rows, faults } of await Promise.all(kills)) {
          expect(faults).toEqual([])
          if (JSON.stringify(rows) === JSON.stringify(before)) continue
          // Only the kill that follows COMMIT leaves something, and then everything
          expect(after).toBeGreaterThan(3)
          return expect(newActions(before, rows)).toEqual(logged[name])
        }
      }
    },
    120_000,
  )
})

/** What each verb writes into the log when it went through. */
const logged: Readonly<Record<string, string[]>> = {
  publish: ['publishStory'],
  'publish what is due': ['publishStory'],
  schedule: ['scheduleStory'],
  correct: ['correctStory'],
  withdraw: ['withdrawStory'],
  'withdraw at once': ['withdrawStory'],
}

type Rows = ReturnType<typeof everything>
type Entry = typeof log.$inferSelect

const newActions = (before: Rows, after: Rows): string[] =>
  (after['log'] as Entry[]).slice(before['log']?.length).map(({ action }) => action)

/** So many processes are killed at a time, each on a copy of the store. */
const abreast = 3

/**
 * Runs the code in a process that is killed after the nth statement, and opens its store as a machine does
 * that starts again: file and write-ahead log, nobody else on it. `faults`: what SQLite or the chain of the
 * log has against it.
 */
async function killedAfter(after: number, code: string) {
  const killing = `
    import { interrupt } from '#db/interruptTesting.ts'
    interrupt({ after: ${after}, by: 'kill' })
    ${code}`
  const own = mkdtempSync(join(tmpdir(), 'bcxw-killed-'))
  const copy = join(own, 'bcxw.sqlite')
  for (const end of ['', '-wal']) await cp(file + end, copy + end)
  const end = await endedBy(killing, { DATA_DIR: own })
  // What a machine keeps: the memory that processes shared is gone with them
  await rm(`${copy}-shm`, { force: true })
  const rows = everything(copy)
  const faults = looking(copy, (store) =>
    [
      ...(store.pragma('integrity_check') as object[]),
      ...(store.pragma('foreign_key_check') as object[]),
    ]
      .map((row) => JSON.stringify(row))
      .filter((row) => row !== '{"integrity_check":"ok"}'),
  )
  await rm(own, { recursive: true })
  const isKilled = end === 'SIGKILL' ? [] : [`ended with ${end}`]
  return { after, rows, faults: [...isKilled, ...faults, ...brokenLinks(rows['log'] as Entry[])] }
}

function brokenLinks(entries: (Omit<Entry, 'details'> & { details: unknown })[]): string[] {
  let hash = ''
  return entries.flatMap((row) => {
    const { actor_id: actorId, actor_name: actorName } = row as unknown as Record<string, string>
    const details = JSON.parse(String(row.details)) as Record<string, unknown>
    const entry = { ...row, actorId: actorId ?? '', actorName: actorName ?? '', details }
    const follows = row.hash === entryHash(entry, hash)
    hash = row.hash
    return follows ? [] : [`entry ${row.number} does not follow`]
  })
}
