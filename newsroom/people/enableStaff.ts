import { eq } from 'drizzle-orm'
import { people } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import type { Deed } from './actor.ts'
import { changeStaff, type StaffRefusal } from './changeStaff.ts'

/** Lets a colleague in again, with the password that they had. */
export const enableStaff = (
  deed: Deed,
  { personId }: { personId: string },
): Promise<Result<null, StaffRefusal>> =>
  changeStaff(deed, personId, {
    action: 'enableStaff',
    work: async (tx, person) => {
      await tx
        .update(people)
        .set({ isDisabled: false, updatedAt: new Date(deed.at) })
        .where(eq(people.id, person.id))
      return done(null)
    },
  })
