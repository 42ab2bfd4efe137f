import { sql } from 'drizzle-orm'
import { redirects } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result } from '#lib/result.ts'
import { recordEach } from '../log/record.ts'
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
    const circle = await circleRefusal(move)
    if (circle) return { ok: false, refusal: circle }
    await putMoves(tx, deed, [move])
    return done(null)
  })
}

/** Rows that are written by one statement. */
const slice = 500

/** Writes moves, each with its entry in the log. */
export async function putMoves(tx: Transaction, deed: Deed, moves: Move[], reason?: string) {
  const set = {
    toPath: sql`excluded.to_path`,
    isPrefix: sql`excluded.is_prefix`,
    madeAt: sql`excluded.made_at`,
  }
  for (let first = 0; first < moves.length; first += slice) {
    const some = moves.slice(first, first + slice)
    await tx
      .insert(redirects)
      .values(some.map((move) => ({ ...move, madeAt: deed.at })))
      .onConflictDoUpdate({ target: redirects.fromPath, set })
    const entries = some.map(({ fromPath, toPath, isPrefix }) => ({
      subject: `redirect:${fromPath}`,
      details: { toPath, ...(isPrefix && { isPrefix }), ...(reason && { reason }) },
    }))
    await recordEach(tx, deed, 'addRedirect', entries)
  }
}
