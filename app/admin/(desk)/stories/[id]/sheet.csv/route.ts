import { sheetPath, signInPath } from '#newsroom/deskAddresses.ts'
import { reviewOf } from '#newsroom/stories/review/sheet.ts'
import { textChanges } from '#newsroom/stories/review/sheetChanges.ts'
import { sheetCsv } from '#newsroom/stories/review/sheetCsv.ts'
import { readSession } from '../../../../session.ts'

type Context = { params: Promise<{ id: string }> }

/**
 * The 审稿单 as a CSV file, for whoever may read the story. It reads and changes nothing, so that it
 * leaves no line in the log, as the page does not, which can be printed and copied as well.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const session = await readSession()
  if (!session || session.mustChangePassword) return moved(signInPath())
  const isNumber = /^[1-9]\d{0,14}$/.test(id)
  const sheet = isNumber ? await reviewOf(session.actor, Number(id)) : null
  // The page says why in the desk's own frame
  if (!sheet?.ok) return moved(sheetPath(Number(id) || 0))
  const { story, entries } = sheet.value
  return new Response(sheetCsv(sheet.value, await textChanges(story, entries)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="review-${story.id}.csv"; filename*=UTF-8''${encodeURIComponent(`审稿单-${story.id}.csv`)}`,
    },
  })
}

const moved = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path } })
