import { and, asc, eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { passkeys } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { inChinese, sentenceOf } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { personName } from '../people/shapes.ts'

export type OwnPasskey = { id: string; name: string; addedAt: number }

const unknown = refused('unknownPasskey', '没有这个通行密钥，也许已经删掉了。')

/** A person's passkeys, oldest first. */
export async function ownPasskeys(personId: string): Promise<OwnPasskey[]> {
  const rows = await readStore()
    .select()
    .from(passkeys)
    .where(eq(passkeys.userId, personId))
    .orderBy(asc(passkeys.createdAt))
  return rows.map(({ id, name, createdAt }) => ({
    id,
    name: name || '没有名称',
    addedAt: createdAt?.getTime() ?? 0,
  }))
}

export async function renameOwnPasskey(
  deed: Deed,
  { passkeyId, name }: { passkeyId: string; name: string },
): Promise<Result<null, 'unknownPasskey' | 'badValue'>> {
  const parsed = personName.safeParse(name, inChinese)
  if (!parsed.success) return refused('badValue', `名称：${sentenceOf(parsed.error, {})}`)
  return transact(async (tx) => {
    const renamed = await tx
      .update(passkeys)
      .set({ name: parsed.data })
      .where(own(deed, passkeyId))
      .returning({ id: passkeys.id })
    if (renamed.length === 0) return unknown
    await record(tx, deed, 'renamePasskey', `person:${deed.actor.id}`)
    return done(null)
  })
}

export const removeOwnPasskey = (
  deed: Deed,
  { passkeyId }: { passkeyId: string },
): Promise<Result<null, 'unknownPasskey'>> =>
  transact(async (tx) => {
    const removed = await tx
      .delete(passkeys)
      .where(own(deed, passkeyId))
      .returning({ id: passkeys.id })
    if (removed.length === 0) return unknown
    await record(tx, deed, 'removePasskey', `person:${deed.actor.id}`)
    return done(null)
  })

const own = ({ actor }: Deed, id: string) => and(eq(passkeys.id, id), eq(passkeys.userId, actor.id))
