import { z } from 'zod'
import { openStory } from '#newsroom/stories/atWork.ts'
import { saveDraft } from '#newsroom/stories/saveDraft.ts'
import { deedOf, jsonOf, numberIn, refusal, signedOut } from '../../deed.ts'

type Context = { params: Promise<{ id: string }> }

/** The text that stands, for a window that has an older one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const deed = await deedOf(request)
  if (!deed) return signedOut()
  const result = await openStory(deed.actor, numberIn((await params).id))
  if (!result.ok) return refusal(result.refusal)
  const { draft, version, saved } = result.value
  return Response.json({ draft, version, saved })
}

/** `person`: whose words these are, lest they be saved under the name of whoever signed in since. */
const envelope = z.looseObject({ person: z.string() })

/** The door of autosave. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const deed = await deedOf(request)
  if (!deed) return signedOut()
  const given = envelope.safeParse(await jsonOf(request))
  if (!given.success)
    return refusal({ reason: 'badDraft', sentence: '送来的不是一篇稿件，没有保存。' })
  const { person, ...save } = given.data
  if (person !== deed.actor.id) return refusal(otherPerson(deed.actor.name))
  const result = await saveDraft(deed, numberIn((await params).id), save)
  return result.ok ? Response.json(result.value) : refusal(result.refusal)
}

const otherPerson = (name: string) => ({
  reason: 'otherPerson',
  sentence: `现在登录的是${name}，这里的字不是他写的，没有保存；请用原来的账号登录。`,
})
