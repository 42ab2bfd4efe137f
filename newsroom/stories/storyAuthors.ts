import { and, eq } from 'drizzle-orm'
import { storyAuthors } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import type { Deed } from '../people/actor.ts'

/** Notes that somebody's words are in a story's text: from then on they review none of it. */
export async function noteAuthor(tx: Transaction, deed: Deed, storyId: number): Promise<void> {
  const row = { storyId, personId: deed.actor.id, since: deed.at }
  await tx.insert(storyAuthors).values(row).onConflictDoNothing()
}

export async function hasWritten(
  tx: Transaction,
  storyId: number,
  personId: string,
): Promise<boolean> {
  const [row] = await tx
    .select()
    .from(storyAuthors)
    .where(and(eq(storyAuthors.storyId, storyId), eq(storyAuthors.personId, personId)))
  return row !== undefined
}
