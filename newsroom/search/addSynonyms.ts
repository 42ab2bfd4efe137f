import { count } from 'drizzle-orm'
import { z } from 'zod'
import { searchSynonyms } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { badValue, inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { synonymFields, synonymWords } from './synonymShape.ts'

/** Each query asks every group whether a word of it is meant. */
export const mostGroups = 1_000

const shape = z.object({ words: synonymWords })

/** Words that search takes for one another from now on: 哈市 = 哈尔滨. Answers the group's number. */
export async function addSynonyms(
  deed: Deed,
  given: { words: readonly string[] },
): Promise<Result<{ id: number }, 'notAllowed' | 'badValue' | 'tooMany'>> {
  if (!can(deed.actor, 'search.manage')) return notAllowed('search.manage')
  const parsed = shape.safeParse(given, inChinese)
  if (!parsed.success) return badValue(parsed.error, synonymFields)
  const { words } = parsed.data
  return transact<Result<{ id: number }, 'tooMany'>>(async (tx) => {
    const [groups] = await tx.select({ number: count() }).from(searchSynonyms)
    if ((groups?.number ?? 0) >= mostGroups)
      return refused('tooMany', `最多记${mostGroups}组同义词，请先删掉不用的。`, 'words')
    const [row] = await tx
      .insert(searchSynonyms)
      .values({ words, changedAt: deed.at })
      .returning({ id: searchSynonyms.id })
    if (!row) throw new Error('insert returned no row')
    await record(tx, deed, 'addSynonyms', `synonyms:${row.id}`, { words })
    return done(row)
  })
}
