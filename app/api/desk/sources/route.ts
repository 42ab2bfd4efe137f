import { can, notAllowed } from '#newsroom/people/can.ts'
import { exportSources } from '#newsroom/sources/exportCsv.ts'
import { deedOf, refusal, signedOut } from '../deed.ts'

/** The list of 稿源 as a file that can be taken in again. */
export async function GET(request: Request): Promise<Response> {
  const deed = await deedOf(request)
  if (!deed) return signedOut()
  if (!can(deed.actor, 'site.read')) return refusal(notAllowed('site.read').refusal)
  return new Response(await exportSources(), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="sources.csv"; filename*=UTF-8''${encodeURIComponent('稿源名单.csv')}`,
      'cache-control': 'no-store',
    },
  })
}
