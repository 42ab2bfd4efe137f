import { eq } from 'drizzle-orm'
import { people } from '#db/schema.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { type Deed, type Role, roles } from './actor.ts'
import { changeStaff, lastAdministrator, type StaffRefusal } from './changeStaff.ts'
import { otherAdministrators } from './staff.ts'

type Reason = 'lastAdministrator' | 'badRole'

/** Gives a colleague another role; it holds from their next request on. */
export const changeRole = (
  deed: Deed,
  { personId, role }: { personId: string; role: Role },
): Promise<Result<null, StaffRefusal | Reason>> =>
  changeStaff<null, Reason>(deed, personId, {
    action: 'changeRole',
    details: { role },
    work: async (tx, person) => {
      if (!roles.includes(role)) return refused('badRole', '没有这个角色，请从名单里选。')
      const isDemoted = person.role === 'admin' && role !== 'admin'
      if (isDemoted && (await otherAdministrators(tx, person.id)) === 0) return lastAdministrator
      await tx
        .update(people)
        .set({ role, updatedAt: new Date(deed.at) })
        .where(eq(people.id, person.id))
      return done(null)
    },
  })
