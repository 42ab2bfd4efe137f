import { eq } from 'drizzle-orm'
import { stories } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'

/** The row of a story, or none. */
export async function storyRow(
  tx: Transaction,
  id: number,
): Promise<typeof stories.$inferSelect | undefined> {
  const [row] = await tx.select().from(stories).where(eq(stories.id, id))
  return row
}
