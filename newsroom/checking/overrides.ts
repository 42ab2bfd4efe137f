import { and, desc, eq } from 'drizzle-orm'
import { checkOverrides, storyAuthors } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import type { Override } from '../checker/overrides.ts'

/** A story has some dozens; the last thousand of one count. */
const listed = 1_000

/** What people let stand in a story, oldest first. */
export const overridesOf = async (tx: Transaction, storyId: number): Promise<Override[]> =>
  (await rowsOf(tx, storyId)).map(({ override }) => override)

/**
 * The same as far as it counts before a sign-off: whose words are in the story lets no 错 of it stand;
 * the reviewers find it open, and one of them answers for it.
 */
export async function overridesThatCount(tx: Transaction, storyId: number): Promise<Override[]> {
  const rows = await rowsOf(tx, storyId)
  const counts = ({ override: { level, reason }, isAuthors }: (typeof rows)[number]) =>
    !isAuthors || level !== 'error' || reason === ''
  return rows.filter(counts).map(({ override }) => override)
}

async function rowsOf(tx: Transaction, storyId: number) {
  const rows = await tx
    .select({ said: checkOverrides, authorId: storyAuthors.personId })
    .from(checkOverrides)
    .leftJoin(
      storyAuthors,
      and(
        eq(storyAuthors.storyId, checkOverrides.storyId),
        eq(storyAuthors.personId, checkOverrides.personId),
      ),
    )
    .where(eq(checkOverrides.storyId, storyId))
    .orderBy(desc(checkOverrides.id))
    .limit(listed)
  return rows.reverse().map(({ said, authorId }) => {
    const { fingerprint, level, words, reason, personName: by, at } = said
    const override: Override = { fingerprint, level, words, reason, by, at }
    return { override, isAuthors: authorId !== null }
  })
}
