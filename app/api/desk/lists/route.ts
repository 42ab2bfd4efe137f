import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { single } from '#lib/single.ts'
import type { NewsroomLists } from '#newsroom/checker/lists/lists.ts'
import { listsNow } from '#newsroom/checking/lists/now.ts'
import { can, notAllowed } from '#newsroom/people/can.ts'
import { deedOf, refusal, signedOut } from '../deed.ts'

/**
 * The newsroom's lists for the checker in the editor, whole. The browser keeps them and asks each time
 * whether they are still those: 304 while nobody has changed them.
 */
export async function GET(request: Request): Promise<Response> {
  const deed = await deedOf(request)
  if (!deed) return signedOut()
  if (!can(deed.actor, 'list.read')) return refusal(notAllowed('list.read').refusal)
  const { version, lists } = await listsNow()
  const headers = { ETag: `"lists-${version}"` }
  if (request.headers.get('if-none-match')?.includes(headers.ETag))
    return new Response(null, { status: 304, headers })
  const accepts = request.headers.get('accept-encoding') ?? ''
  if (!/\bgzip\b/.test(accepts)) return Response.json({ version, lists }, { headers })
  return new Response(new Uint8Array(await packed(version, lists)), {
    headers: {
      ...headers,
      Vary: 'Accept-Encoding',
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
    },
  })
}

const compress = promisify(gzip)
const shelf = () => single('packedLists', () => ({ version: 0, bytes: Buffer.alloc(0) }))

/** Packed once for each version: ten thousand terms are most of a megabyte. */
async function packed(version: number, lists: NewsroomLists): Promise<Buffer> {
  if (shelf().version !== version) {
    const bytes = await compress(JSON.stringify({ version, lists }))
    Object.assign(shelf(), { version, bytes })
    return bytes
  }
  return shelf().bytes
}
