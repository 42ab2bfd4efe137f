import { askAuth, type Visit } from './ask.ts'
import { note } from './note.ts'
import { sessionOf } from './session.ts'

/** Ends the session of this browser. Answers the `Set-Cookie` lines that clear its cookies. */
export async function signOut(visit: Visit): Promise<string[]> {
  const session = await sessionOf(visit.headers)
  const { cookies } = await askAuth('/sign-out', visit, {})
  if (session) await note(visit, session.actor, 'signOut', `person:${session.actor.id}`)
  return cookies
}
