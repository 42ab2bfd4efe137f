import type { Actor, Role } from '../people/actor.ts'
import { auth } from './auth.ts'

/** Who is signed in, in one browser. */
export type DeskSession = {
  id: string
  actor: Actor
  username: string
  isDemo: boolean
  /** The password is an initial one: nothing but changing it may be done. */
  mustChangePassword: boolean
  hasSecondFactor: boolean
}

/** The session of a request to the desk, null where there is none or its person was disabled. */
export const sessionOf = async (headers: Headers): Promise<DeskSession | null> =>
  (await read(headers, false)).session

/**
 * The same, moving the session's end on while the person works. `cookies` are `Set-Cookie` lines for
 * the answer.
 */
export const refreshedSession = (
  headers: Headers,
): Promise<{ session: DeskSession | null; cookies: string[] }> => read(headers, true)

async function read(headers: Headers, isRefreshing: boolean) {
  const { response, headers: answered } = await auth().api.getSession({
    headers,
    query: { disableRefresh: !isRefreshing },
    returnHeaders: true,
  })
  const cookies = answered.getSetCookie()
  if (!response || response.user.isDisabled) return { session: null, cookies }
  const { user, session } = response
  return {
    cookies,
    session: {
      id: session.id,
      actor: { id: user.id, name: user.name, role: user.role as Role },
      username: user.username ?? '',
      isDemo: user.isDemo,
      mustChangePassword: user.mustChangePassword,
      hasSecondFactor: user.twoFactorEnabled ?? false,
    },
  }
}
