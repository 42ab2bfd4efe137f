import { orThrow } from '#lib/result.ts'
import { acceptInvitation } from '../people/acceptInvitation.ts'
import type { Role } from '../people/actor.ts'
import { inviteStaff } from '../people/inviteStaff.ts'
import { deedOf } from '../testing.ts'
import type { Visit } from './ask.ts'
import { signInWithPassword } from './withPassword.ts'

/** The words in which tests of signing in set up what they need. */

export const password = '松花江上的冰排漂过来了'

let count = 0

/** A colleague who has set the password above. Invited now: links and sessions go by the clock. */
export async function aColleague(role: Role = 'editor') {
  count += 1
  const username = `colleague${count}`
  const deed = deedOf('admin', Date.now())
  const { id, token } = orThrow(await inviteStaff(deed, { username, name: `同事${count}`, role }))
  orThrow(await acceptInvitation({ token, password }, Date.now()))
  return { id, username }
}

type From = { address?: string; cookie?: string; at?: number }

/** A request as the server in front hands it on. */
export const visitFrom = ({
  address = '192.0.2.1',
  cookie,
  at = Date.now(),
}: From = {}): Visit => ({
  at,
  headers: new Headers({
    origin: 'http://localhost',
    'x-real-ip': address,
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0',
    ...(cookie && { cookie }),
  }),
})

/** `Set-Cookie` lines → what the browser sends from then on. */
export const sent = (lines: string[]): string =>
  lines
    .filter((line) => !/max-age=0/i.test(line))
    .map((line) => line.split(';')[0])
    .join('; ')

/** The cookie of a colleague who has signed in. */
export async function signedInCookie(username: string): Promise<string> {
  const result = await signInWithPassword(visitFrom(), { username, password })
  return sent(orThrow(result).cookies)
}
