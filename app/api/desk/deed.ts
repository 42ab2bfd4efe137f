import type { Refusal } from '#lib/result.ts'
import type { Deed } from '#newsroom/people/actor.ts'
import { sessionOf } from '#newsroom/signIn/session.ts'

/** Who asks an interface of the desk, and when; null for somebody who may not work there now. */
export async function deedOf(request: Request): Promise<Deed | null> {
  const session = await sessionOf(request.headers)
  return session && !session.mustChangePassword ? { actor: session.actor, at: Date.now() } : null
}

export const signedOut = (): Response =>
  Response.json({ sentence: '登录已经过期，请重新登录。' }, { status: 401 })

const statuses: Readonly<Record<string, number>> = {
  notAllowed: 403,
  unknownStory: 404,
  stale: 409,
}

/** A refusal with its sentence, and whatever it brings along. */
export const refusal = (why: Refusal<string>): Response =>
  Response.json(why, { status: statuses[why.reason] ?? 422 })

/** `'12'` → 12; NaN for anything that is no number of a story, which no verb will find. */
export const numberIn = (text: string): number =>
  /^[1-9]\d{0,14}$/.test(text) ? Number(text) : Number.NaN

/** The JSON of a request; undefined where it is none. */
export const jsonOf = async (request: Request): Promise<unknown> =>
  request.json().catch(() => undefined)
