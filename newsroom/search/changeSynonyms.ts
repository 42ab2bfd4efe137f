import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { searchSynonyms } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { badValue, inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { synonymFields, synonymWords } from './synonymShape.ts'

const shape = z.object({ words: synonymWords })

/** Other words for a group of synonyms. */
export async function changeSynonyms(
  deed: Deed,
  { id, words: given }: { id: number; words: readonly string[] },
): Promise<Result<null, 'notAllowed' | 'badValue' | 'unknownSynonyms'>> {
  if (!can(deed.actor, 'search.manage')) return notAllowed('search.manage')
  const parsed = shape.safeParse({ words: given }, inChinese)
  if (!parsed.success) return badValue(parsed.error, synonymFields)
  const { words } = parsed.data
  return transact(async (tx) => {
    const [changed] = await tx
      .update(searchSynonyms)
      .set({ words, changedAt: deed.at })
      .where(eq(searchSynonyms.id, id))
      .returning({ id: searchSynonyms.id })
    if (!changed) return refused('unknownSynonyms', '没有这组同义词，也许已经删掉了。')
    await record(tx, deed, 'changeSynonyms', `synonyms:${id}`, { words })
    return done(null)
  })
}
