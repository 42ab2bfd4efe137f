import { redirects } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'

/** Moves an address of this site for good. A later move of the same address replaces the earlier. */
export async function addRedirect(
  deed: Deed,
  { fromPath, toPath }: { fromPath: string; toPath: string },
): Promise<Result<null, 'notAllowed' | 'badPath'>> {
  if (!can(deed.actor, 'site.configure')) return notAllowed('site.configure')
  const bad = [fromPath, toPath].find((path) => !/^\/(?!\/)\S*$/.test(path))
  if (bad !== undefined || fromPath === toPath)
    return refused('badPath', '旧地址和新地址都要以 / 开头、属于本站，并且不能相同。')
  return transact(async (tx) => {
    const row = { fromPath, toPath, madeAt: deed.at }
    await tx
      .insert(redirects)
      .values(row)
      .onConflictDoUpdate({ target: redirects.fromPath, set: row })
    await record(tx, deed, 'addRedirect', `redirect:${fromPath}`, { toPath })
    return done(null)
  })
}
