import { hashPassword } from 'better-auth/crypto'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import { closeInvitations, invitationFor } from './invitation.ts'
import { passwordFault } from './rules.ts'
import { setPassword } from './staff.ts'

export const voidLink = refused('void', '这个链接用过了，或者已经过期。请管理员再发一个。')

/**
 * A person sets their password through a one-time link, which is used up. Whoever was signed in under
 * their name is signed out.
 */
export async function acceptInvitation(
  { token, password }: { token: string; password: string },
  at: number,
): Promise<Result<{ username: string }, 'void' | 'weak'>> {
  const invitation = await invitationFor(token, at)
  if (!invitation) return voidLink
  const fault = passwordFault(password, invitation.person.username)
  if (fault) return refused('weak', fault)
  const hash = await hashPassword(password)
  return transact(async (tx) => {
    const open = await invitationFor(token, at, tx)
    if (!open) return voidLink
    const { person, kind } = open
    await setPassword(tx, person.id, { hash, at })
    await closeInvitations(tx, person.id, at)
    const action = kind === 'invitation' ? 'acceptInvitation' : 'setPasswordByLink'
    await record(tx, { actor: person, at }, action, `person:${person.id}`)
    return done({ username: person.username })
  })
}
