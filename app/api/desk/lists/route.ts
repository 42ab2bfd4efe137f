import { listsNow } from '#newsroom/checking/lists/now.ts'
import { can, notAllowed } from '#newsroom/people/can.ts'
import { deedOf, refusal, signedOut } from '../deed.ts'

/**
 * The newsroom's lists for the checker in the editor, whole: once for a window, which then asks whether
 * they are still those: 304 while nobody has changed them.
 */
export async function GET(request: Request): Promise<Response> {
  const deed = await deedOf(request)
  if (!deed) return signedOut()
  if (!can(deed.actor, 'list.read')) return refusal(notAllowed('list.read').refusal)
  const { version, lists } = await listsNow()
  const headers = { ETag: `"lists-${version}"` }
  if (request.headers.get('if-none-match')?.includes(headers.ETag))
    return new Response(null, { status: 304, headers })
  return Response.json({ version, lists }, { headers })
}
