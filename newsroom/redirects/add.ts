import { eq } from 'drizzle-orm'
import { redirects } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { resolve } from '../resolve.ts'

type Move = { fromPath: string; toPath: string }

/**
 * Moves an address of this site for good, with or without a slash at its end. A later move of the
 * same address replaces the earlier.
 */
export async function addRedirect(
  deed: Deed,
  { fromPath: oldPath, toPath }: Move,
): Promise<Result<null, 'notAllowed' | 'badPath' | 'isShown' | 'circle'>> {
  if (!can(deed.actor, 'redirect.manage')) return notAllowed('redirect.manage')
  const isBadOld = !isPath(oldPath) || /[?#]/.test(oldPath)
  if (isBadOld || !isPath(toPath))
    return refused(
      'badPath',
      '旧地址和新地址都要属于本站：以 / 开头，汉字写成 %E5%86%B0 这样的编码；旧地址里不带 ? 和 #。',
      isBadOld ? 'fromPath' : 'toPath',
    )
  const fromPath = bare(oldPath)
  if ((await resolve(fromPath, new URLSearchParams())).kind === 'show')
    return refused('isShown', `旧地址 ${fromPath} 现在有页面，不能跳转。`, 'fromPath')
  return transact(async (tx) => {
    if (await leadsBack(tx, { fromPath, toPath }))
      return refused('circle', '新地址会转回旧地址，读者将走不出来，请改一个地址。', 'toPath')
    const row = { fromPath, toPath, madeAt: deed.at }
    await tx
      .insert(redirects)
      .values(row)
      .onConflictDoUpdate({ target: redirects.fromPath, set: row })
    await record(tx, deed, 'addRedirect', `redirect:${fromPath}`, { toPath })
    return done(null)
  })
}

/** ASCII, as a browser sends it. `//host` and `/\host` would lead to another site. */
const isPath = (path: string): boolean =>
  path.length <= 500 && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(path)

/** `/old/?page=2` → `/old`, under which the resolver looks for a move. */
const bare = (path: string): string => path.replace(/[?#].*$/, '').replace(/\/+$/, '') || '/'

/** Whether moves made before lead from the new address to the old one. */
async function leadsBack(tx: Transaction, { fromPath, toPath }: Move): Promise<boolean> {
  const seen = new Set<string>()
  for (let at: string | undefined = bare(toPath); at !== undefined && !seen.has(at); ) {
    if (at === fromPath) return true
    seen.add(at)
    const [next] = await tx.select().from(redirects).where(eq(redirects.fromPath, at))
    at = next && bare(next.toPath)
  }
  return false
}
