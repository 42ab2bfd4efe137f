import { type ListKind, listKinds } from '#newsroom/checker/lists/entries.ts'
import { listCsv } from '#newsroom/checking/lists/onDesk.ts'
import { listTitles } from '#newsroom/checking/lists/rows.ts'
import { can, notAllowed } from '#newsroom/people/can.ts'
import { deedOf, refusal, signedOut } from '../../deed.ts'

type Context = { params: Promise<{ kind: string }> }

/** A list as a CSV file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const deed = await deedOf(request)
  if (!deed) return signedOut()
  if (!can(deed.actor, 'list.read')) return refusal(notAllowed('list.read').refusal)
  const { kind } = await params
  if (!listKinds.includes(kind as ListKind))
    return refusal({ reason: 'unknownStory', sentence: '没有这份表。' })
  const name = encodeURIComponent(`${listTitles[kind as ListKind]}.csv`)
  return new Response(await listCsv(kind as ListKind), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    },
  })
}
