import { createHash } from 'node:crypto'
import { desc, gt } from 'drizzle-orm'
import { log } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import type { Actor } from '../people/actor.ts'

/** Who and when. Of a failed sign-in nobody knows the role of who tried. */
type Doing = { actor: Pick<Actor, 'id' | 'name'>; at: number }

type Entry = Omit<typeof log.$inferSelect, 'hash'>

/** Writes the log's next entry, inside the transaction of the deed itself. */
export async function record(
  tx: Transaction,
  deed: Doing,
  action: string,
  subject: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const [last] = await tx
    .select()
    .from(log)
    .where(gt(log.number, 0))
    .orderBy(desc(log.number))
    .limit(1)
  const entry: Entry = {
    number: (last?.number ?? 0) + 1,
    at: deed.at,
    actorId: deed.actor.id,
    actorName: deed.actor.name,
    action,
    subject,
    details,
  }
  await tx.insert(log).values({ ...entry, hash: entryHash(entry, last?.hash ?? '') })
}

/** SHA-256 over the previous entry's hash and this entry's fields in a fixed order. */
export function entryHash(entry: Entry, previousHash: string): string {
  const { number, at, actorId, actorName, action, subject, details } = entry
  return createHash('sha256')
    .update(
      JSON.stringify([previousHash, number, at, actorId, actorName, action, subject, details]),
    )
    .digest('hex')
}
