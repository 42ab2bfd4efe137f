import { eq } from 'drizzle-orm'
import { redirects } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'

/** Takes a move back: the old address means nothing again. */
export async function removeRedirect(
  deed: Deed,
  { fromPath }: { fromPath: string },
): Promise<Result<null, 'notAllowed' | 'unknownRedirect'>> {
  if (!can(deed.actor, 'redirect.manage')) return notAllowed('redirect.manage')
  return transact(async (tx) => {
    const [removed] = await tx
      .delete(redirects)
      .where(eq(redirects.fromPath, fromPath))
      .returning({ toPath: redirects.toPath })
    if (!removed) return refused('unknownRedirect', '没有这条跳转，也许已经删掉了。')
    await record(tx, deed, 'removeRedirect', `redirect:${fromPath}`, removed)
    return done(null)
  })
}
