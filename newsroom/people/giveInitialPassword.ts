import { randomBytes } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from './actor.ts'
import { changeStaff, type StaffRefusal } from './changeStaff.ts'
import { closeInvitations } from './invitation.ts'
import { setPassword } from './staff.ts'

/**
 * For a colleague whom no link reaches: a password to be told in person. They must change it before
 * they can do anything else. Answers it this once; it is kept as a hash only.
 */
export async function giveInitialPassword(
  deed: Deed,
  { personId }: { personId: string },
): Promise<Result<{ password: string }, StaffRefusal | 'disabled'>> {
  const password = randomPassword()
  const hash = await hashPassword(password)
  return changeStaff<{ password: string }, 'disabled'>(deed, personId, {
    action: 'giveInitialPassword',
    work: async (tx, person) => {
      if (person.isDisabled) return refused('disabled', '这个账号已停用，请先启用。')
      await closeInvitations(tx, person.id, deed.at)
      await setPassword(tx, person.id, { hash, at: deed.at, isInitial: true })
      return done({ password })
    },
  })
}

/** `k7mq-x2wd-9tzn-4hcr`: 16 characters of 31 that nobody mistakes for another (79 bits). */
export function randomPassword(): string {
  const characters = '23456789abcdefghjkmnpqrstuvwxyz'
  const even = Array.from(randomBytes(64)).filter((byte) => byte < characters.length * 8)
  const drawn = even.slice(0, 16).map((byte) => characters[byte % characters.length])
  return (drawn.join('').match(/.{4}/g) ?? []).join('-')
}
