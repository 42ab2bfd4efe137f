import { redirects } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { circleRefusal } from './circles.ts'
import { type Move, type MoveReason, readMove, shownRefusal } from './rules.ts'

/**
 * Moves an address of this site for good, with or without a slash at its end; as a prefix, every address
 * under it. A later move of the same address replaces the earlier and keeps its count.
 */
export async function addRedirect(
  deed: Deed,
  given: Omit<Move, 'isPrefix'> & { isPrefix?: boolean },
): Promise<Result<null, 'notAllowed' | MoveReason>> {
  if (!can(deed.actor, 'redirect.manage')) return notAllowed('redirect.manage')
  const read = readMove({ isPrefix: false, ...given })
  if (!read.ok) return read
  const move = read.value
  const shown = await shownRefusal(move)
  if (shown) return { ok: false, refusal: shown }
  return transact(async (tx) => {
    const circle = await circleRefusal(tx, move)
    if (circle) return { ok: false, refusal: circle }
    await putMove(tx, deed, move)
    return done(null)
  })
}

/** Writes a move and its entry in the log. */
export async function putMove(tx: Transaction, deed: Deed, move: Move, reason?: string) {
  const row = { ...move, madeAt: deed.at }
  await tx
    .insert(redirects)
    .values(row)
    .onConflictDoUpdate({ target: redirects.fromPath, set: row })
  await record(tx, deed, 'addRedirect', `redirect:${move.fromPath}`, {
    toPath: move.toPath,
    ...(move.isPrefix && { isPrefix: true }),
    ...(reason && { reason }),
  })
}
