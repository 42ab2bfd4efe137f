import { and, asc, eq } from 'drizzle-orm'
import { proofs } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'

type Text = { storyId: number; contentHash: string }

/** The proofs of a text, in order. */
export const proofsOf = (tx: Transaction, { storyId, contentHash }: Text) =>
  tx
    .select()
    .from(proofs)
    .where(and(eq(proofs.storyId, storyId), eq(proofs.contentHash, contentHash)))
    .orderBy(asc(proofs.number))
