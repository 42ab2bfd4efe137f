import { eq } from 'drizzle-orm'
import { searchSynonyms } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'

/** Takes a group of synonyms away: its words find only themselves again. */
export async function removeSynonyms(
  deed: Deed,
  { id }: { id: number },
): Promise<Result<null, 'notAllowed' | 'unknownSynonyms'>> {
  if (!can(deed.actor, 'search.manage')) return notAllowed('search.manage')
  return transact(async (tx) => {
    const [removed] = await tx
      .delete(searchSynonyms)
      .where(eq(searchSynonyms.id, id))
      .returning({ words: searchSynonyms.words })
    if (!removed) return refused('unknownSynonyms', '没有这组同义词，也许已经删掉了。')
    await record(tx, deed, 'removeSynonyms', `synonyms:${id}`, removed)
    return done(null)
  })
}
