import { and, asc, desc, eq } from 'drizzle-orm'
import { checkReports, proofs } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'

type Text = { storyId: number; contentHash: string }

/** The proofs of a text, in order. */
export const proofsOf = (tx: Transaction, { storyId, contentHash }: Text) =>
  tx
    .select()
    .from(proofs)
    .where(and(eq(proofs.storyId, storyId), eq(proofs.contentHash, contentHash)))
    .orderBy(asc(proofs.number))

/**
 * How many findings of level 错 stand open in a text, by the checker's newest report of it. A text
 * without a report counts as one without findings: the checker stores one at each submission.
 */
export async function openErrors(tx: Transaction, { storyId, contentHash }: Text): Promise<number> {
  const [report] = await tx
    .select({ openErrors: checkReports.openErrors })
    .from(checkReports)
    .where(and(eq(checkReports.storyId, storyId), eq(checkReports.contentHash, contentHash)))
    .orderBy(desc(checkReports.id))
    .limit(1)
  return report?.openErrors ?? 0
}

/** Keeps what the checker found in a text. */
export async function keepReport(
  tx: Transaction,
  report: typeof checkReports.$inferInsert,
): Promise<void> {
  await tx.insert(checkReports).values(report)
}
