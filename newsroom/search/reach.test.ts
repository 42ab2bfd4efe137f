import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { deskIndex } from './indexes.ts'
import { parseQuery } from './parseQuery.ts'
import { reachOf } from './reach.ts'
import { rangeOf } from './window.ts'

useStore()
const none = { channelIds: () => [1], synonyms: () => [] }
const total = 12_000
const wide = { ...rangeOf(null) }
const reach = (typed: string, budget: number) =>
  reachOf([orThrow(parseQuery(typed))], none, wide, { budget, index: deskIndex })

/** A source withdrawn with all its stories: thousands in a row, behind them one of long ago. */
beforeAll(async () => {
  await transact(async (tx) => {
    await tx.run(sql`INSERT INTO channels (id, slug, name, full_name, about, hue, position)
      VALUES (1, 'pd', '频道', '频道', '', 'guonei', 1)`)
    await tx.run(sql`
      WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${total})
      INSERT INTO stories (id, channel_id, state, is_demo, filed_at)
      SELECT n, 1, 'withdrawn', 0, 1 FROM n`)
    await tx.run(sql`INSERT INTO desk_entries SELECT
      CASE WHEN id = 1 THEN 5 ELSE 60000000000 + id END, id, 1 FROM stories`)
    await tx.run(sql`INSERT INTO desk_words (rowid, characters, title, lead, body, byline, source, marks)
      SELECT place, '的', '', '', '一个', '', '', '' FROM desk_entries`)
  })
}, 60_000)

describe('How far back is looked', () => {
  test('is counted in stories, however near they stand in time', () => {
    const { isCut, range } = reach('的', 6_000)
    expect(isCut).toBe(true)
    expect(60_000_000_000 + total - range.low).toBeGreaterThan(5_900)
    expect(60_000_000_000 + total - range.low).toBeLessThan(6_100)
  })

  test('is bounded though a single story of long ago makes the archive seem empty', () => {
    expect(reach('的 一个', 10_000).isCut).toBe(true)
  })

  test('is all of it where the budget reaches, or where the words are rare', () => {
    expect(reach('的', 20_000).isCut).toBe(false)
    expect(reach('玄武岩', 6_000).isCut).toBe(false)
  })
})
