import { z } from 'zod'
import { searchSynonyms } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { badValue, inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { synonymFields, synonymWords } from './synonymShape.ts'

const shape = z.object({ words: synonymWords })

/** Words that search takes for one another from now on: 哈市 = 哈尔滨. Answers the group's number. */
export async function addSynonyms(
  deed: Deed,
  given: { words: readonly string[] },
): Promise<Result<{ id: number }, 'notAllowed' | 'badValue'>> {
  if (!can(deed.actor, 'search.manage')) return notAllowed('search.manage')
  const parsed = shape.safeParse(given, inChinese)
  if (!parsed.success) return badValue(parsed.error, synonymFields)
  const { words } = parsed.data
  return transact(async (tx) => {
    const [row] = await tx
      .insert(searchSynonyms)
      .values({ words, changedAt: deed.at })
      .returning({ id: searchSynonyms.id })
    if (!row) throw new Error('insert returned no row')
    await record(tx, deed, 'addSynonyms', `synonyms:${row.id}`, { words })
    return done(row)
  })
}
