import { sources } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'

/** Puts a 稿源 on the list. */
export async function addSource(
  deed: Deed,
  source: { name: string; isOwn: boolean },
): Promise<Result<{ id: number }, 'notAllowed'>> {
  if (!can(deed.actor, 'site.configure')) return notAllowed('site.configure')
  return transact(async (tx) => {
    const [row] = await tx.insert(sources).values(source).returning({ id: sources.id })
    if (!row) throw new Error('insert returned no row')
    await record(tx, deed, 'addSource', `source:${row.id}`, source)
    return done(row)
  })
}
