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
  await recordAll(tx, deed, action, [subject], details)
}

/** The same for many subjects, an entry each, in their order. At most some hundreds at a time. */
export async function recordAll(
  tx: Transaction,
  deed: Doing,
  action: string,
  subjects: readonly string[],
  details: Record<string, unknown> = {},
): Promise<void> {
  const entries = subjects.map((subject) => ({ subject, details }))
  await recordEach(tx, deed, action, entries)
}

/** The same where each subject has details of its own. */
export async function recordEach(
  tx: Transaction,
  { actor, at }: Doing,
  action: string,
  given: readonly Pick<Entry, 'subject' | 'details'>[],
): Promise<void> {
  const [last] = await tx
    .select()
    .from(log)
    .where(gt(log.number, 0))
    .orderBy(desc(log.number))
    .limit(1)
  let { number, hash } = last ?? { number: 0, hash: '' }
  const entries = given.map(({ subject, details }) => {
    number += 1
    const by = { actorId: actor.id, actorName: actor.name }
    const entry: Entry = { number, at, ...by, action, subject, details }
    hash = entryHash(entry, hash)
    return { ...entry, hash }
  })
  if (entries.length > 0) await tx.insert(log).values(entries)
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
