import { type Refusal, type Result, refused } from '#lib/result.ts'
import { resolve } from '../resolve.ts'
import { bare } from './moved.ts'

export type Move = { fromPath: string; toPath: string; isPrefix: boolean }
export type MoveReason = 'badPath' | 'badPrefix' | 'isShown' | 'circle'

/** A move as it is stored: an exact address without a slash at its end, a prefix with one. */
export function readMove(given: Move): Result<Move, 'badPath' | 'badPrefix'> {
  const oldPath = given.fromPath.trim().replace(/^https?:\/\/[^/?#]*(?=\/)/i, '')
  const toPath = given.toPath.trim()
  const isBadOld = !isPath(oldPath) || /[?#]/.test(oldPath)
  if (isBadOld || !isPath(toPath))
    return refused(
      'badPath',
      '旧地址和新地址都要属于本站：以 / 开头，汉字写成 %E5%86%B0 这样的编码；旧地址里不带 ? 和 #。',
      isBadOld ? 'fromPath' : 'toPath',
    )
  if (!given.isPrefix)
    return { ok: true, value: { fromPath: bare(oldPath), toPath, isPrefix: false } }
  const folder = bare(oldPath)
  if (folder === '/' || folder.includes('//'))
    return refused('badPrefix', '前缀要写到一个目录，例如 /old/；不能是整个网站。', 'fromPath')
  return { ok: true, value: { fromPath: `${folder}/`, toPath, isPrefix: true } }
}

/** ASCII, as a browser sends it. `//host` and `/\host` would lead to another site. */
const isPath = (path: string): boolean =>
  path.length <= 500 && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(path)

/** Why an address that has a page cannot be moved; null where it has none. A prefix hides no page. */
export async function shownRefusal({
  fromPath,
  isPrefix,
}: Move): Promise<Refusal<'isShown'> | null> {
  if (isPrefix) return null
  const { kind } = await resolve(fromPath, new URLSearchParams())
  return kind === 'show'
    ? refusal('isShown', `旧地址 ${fromPath} 现在有页面，不能跳转。`, 'fromPath')
    : null
}

export const refusal = <Reason extends string>(
  reason: Reason,
  sentence: string,
  field: string,
): Refusal<Reason> => ({ reason, sentence, field })
