import { eq } from 'drizzle-orm'
import { people } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import type { Deed } from './actor.ts'
import { changeStaff, lastAdministrator, type StaffRefusal } from './changeStaff.ts'
import { closeInvitations } from './invitation.ts'
import { endSessions, otherAdministrators } from './staff.ts'

/** Ends a colleague's access at once; their bylines and their entries in the log stay. */
export const disableStaff = (
  deed: Deed,
  { personId }: { personId: string },
): Promise<Result<null, StaffRefusal | 'lastAdministrator'>> =>
  changeStaff<null, 'lastAdministrator'>(deed, personId, {
    action: 'disableStaff',
    work: async (tx, person) => {
      const isLast = person.role === 'admin' && (await otherAdministrators(tx, person.id)) === 0
      if (isLast) return lastAdministrator
      await tx
        .update(people)
        .set({ isDisabled: true, updatedAt: new Date(deed.at) })
        .where(eq(people.id, person.id))
      await closeInvitations(tx, person.id, deed.at)
      await endSessions(tx, person.id)
      return done(null)
    },
  })
