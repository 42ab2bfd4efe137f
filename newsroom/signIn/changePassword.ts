import { eq } from 'drizzle-orm'
import { people } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import { passwordFault } from '../people/rules.ts'
import { addressOf, askAuth, type Visit } from './ask.ts'
import type { DeskSession } from './session.ts'
import { takeOwnTry } from './throttle.ts'

type Passwords = { current: string; next: string }

/**
 * A person changes their own password: an initial one because they must, another when they like. All
 * their other sessions end; this one goes on with the cookies of the answer.
 */
export async function changePassword(
  visit: Visit,
  { actor, username }: DeskSession,
  { current, next }: Passwords,
): Promise<Result<{ cookies: string[] }, 'wrong' | 'weak' | 'tooMany'>> {
  const fault = passwordFault(next, username)
  if (fault) return refused('weak', fault)
  if (current === next) return refused('weak', '新密码要和现在的不一样。')
  const tries = await takeOwnTry(actor.id, addressOf(visit), visit.at)
  if (!tries.ok) return tries
  const { status, cookies } = await askAuth('/change-password', visit, {
    currentPassword: current.slice(0, 1_000),
    newPassword: next,
    revokeOtherSessions: true,
  })
  if (status !== 200) return refused('wrong', '现在的密码不对。')
  await tries.value.forgive()
  await transact(async (tx) => {
    const changed = { mustChangePassword: false, updatedAt: new Date(visit.at) }
    await tx.update(people).set(changed).where(eq(people.id, actor.id))
    await record(tx, { actor, at: visit.at }, 'changePassword', `person:${actor.id}`)
  })
  return done({ cookies })
}
