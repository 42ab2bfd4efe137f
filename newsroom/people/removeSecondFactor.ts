import { eq } from 'drizzle-orm'
import { people, secondFactors } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import type { Deed } from './actor.ts'
import { changeStaff, type StaffRefusal } from './changeStaff.ts'
import { endSessions } from './staff.ts'

/** For a colleague who lost their phone and their recovery codes. They sign in anew everywhere. */
export const removeSecondFactor = (
  deed: Deed,
  { personId }: { personId: string },
): Promise<Result<null, StaffRefusal>> =>
  changeStaff(deed, personId, {
    action: 'removeSecondFactor',
    work: async (tx, person) => {
      await tx.delete(secondFactors).where(eq(secondFactors.userId, person.id))
      await tx
        .update(people)
        .set({ twoFactorEnabled: false, updatedAt: new Date(deed.at) })
        .where(eq(people.id, person.id))
      await endSessions(tx, person.id)
      return done(null)
    },
  })
