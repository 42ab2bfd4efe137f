import { drawCover } from '#lib/covers/cover.ts'
import { coverOf } from '#newsroom/addresses.ts'
import { ramps } from '#newsroom/channels/ramps.ts'
import { openStory } from '#newsroom/stories/atWork.ts'
import { deedOf, refusal, signedOut } from '../../../deed.ts'

type Context = { params: Promise<{ version: string; file: string }> }

const noCover = { reason: 'unknownStory', sentence: '没有这幅题图。' }

/** Any composition of the cover of a story that the person may read, live or not. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const deed = await deedOf(request)
  if (!deed) return signedOut()
  const { version, file } = await params
  const cover = coverOf(`/covers/${version}/${file}`)
  const ramp = cover && ramps[cover.hue]
  if (!cover || !ramp) return refusal(noCover)
  const story = await openStory(deed.actor, cover.storyId)
  if (!story.ok) return refusal(story.refusal)
  const seed = `${cover.hue}:${cover.storyId}:${cover.salt}`
  const svg = drawCover({ seed, ramp, detail: cover.detail })
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } })
}
