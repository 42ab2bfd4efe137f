import { done, type Result, refused } from '#lib/result.ts'
import type { Deed } from './actor.ts'
import { changeStaff, type StaffRefusal } from './changeStaff.ts'
import { type OneTimeLink, openInvitation } from './invitation.ts'

/**
 * Makes a one-time link with which a colleague sets a new password. Until it is used the old one
 * stays good: an administrator who loses the link has locked nobody out. To end somebody's access at
 * once, disable them.
 */
export const resetPassword = (
  deed: Deed,
  { personId }: { personId: string },
): Promise<Result<OneTimeLink, StaffRefusal | 'disabled'>> =>
  changeStaff<OneTimeLink, 'disabled'>(deed, personId, {
    action: 'resetPassword',
    work: async (tx, person) => {
      if (person.isDisabled) return refused('disabled', '这个账号已停用，请先启用。')
      const kind = person.joinedAt === null ? 'invitation' : 'reset'
      return done(await openInvitation(tx, { personId: person.id, kind, at: deed.at }))
    },
  })
