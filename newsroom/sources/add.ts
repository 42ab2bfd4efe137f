import { eq } from 'drizzle-orm'
import { sources } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { badValue, inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { type GivenSource, sourceFields, sourceShape } from './shapes.ts'

/** Puts a 稿源 on the list. */
export async function addSource(
  deed: Deed,
  given: GivenSource,
): Promise<Result<{ id: number }, 'notAllowed' | 'badValue' | 'nameTaken'>> {
  if (!can(deed.actor, 'source.manage')) return notAllowed('source.manage')
  const parsed = sourceShape.safeParse(given, inChinese)
  if (!parsed.success) return badValue(parsed.error, sourceFields)
  const source = parsed.data
  return transact(async (tx) => {
    const [taken] = await tx.select().from(sources).where(eq(sources.name, source.name))
    if (taken) return refused('nameTaken', `稿源“${source.name}”已经在名单上。`, 'name')
    const [row] = await tx.insert(sources).values(source).returning({ id: sources.id })
    if (!row) throw new Error('insert returned no row')
    await record(tx, deed, 'addSource', `source:${row.id}`, source)
    return done(row)
  })
}
