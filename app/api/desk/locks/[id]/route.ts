import { z } from 'zod'
import { keepLock } from '#newsroom/stories/keepLock.ts'
import { releaseLock } from '#newsroom/stories/releaseLock.ts'
import { takeOver } from '#newsroom/stories/takeOver.ts'
import { deedOf, jsonOf, numberIn, refusal, signedOut } from '../../deed.ts'

type Context = { params: Promise<{ id: string }> }

const standing = z.object({
  window: z.string().regex(/^[\w-]{8,64}$/),
  isTakingOver: z.boolean().default(false),
})
const nothing = { reason: 'badWindow', sentence: '没有说明是哪个窗口。' }

/** A window says that it has the story open, or takes it over. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const deed = await deedOf(request)
  if (!deed) return signedOut()
  const given = standing.safeParse(await jsonOf(request))
  if (!given.success) return refusal(nothing)
  const { window, isTakingOver } = given.data
  const verb = isTakingOver ? takeOver : keepLock
  const result = await verb(deed, { storyId: numberIn((await params).id), window })
  return result.ok ? Response.json(result.value) : refusal(result.refusal)
}

/** A window closes. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const deed = await deedOf(request)
  if (!deed) return signedOut()
  const given = standing.safeParse(await jsonOf(request))
  if (!given.success) return refusal(nothing)
  const { window } = given.data
  const result = await releaseLock(deed, { storyId: numberIn((await params).id), window })
  return result.ok ? Response.json(result.value) : refusal(result.refusal)
}
