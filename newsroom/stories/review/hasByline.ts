import { eq } from 'drizzle-orm'
import { revisions } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { isInByline } from '../byline.ts'

/** Whether a revision is signed with a name: its words are that person's, whoever typed them. */
export async function hasByline(
  tx: Transaction,
  revisionId: number,
  name: string,
): Promise<boolean> {
  const [row] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, revisionId))
  const content = row?.content
  return (
    content !== undefined &&
    'credits' in content &&
    content.credits.bylines.some((byline) => isInByline(byline, name))
  )
}
