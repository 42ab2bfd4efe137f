import { eq } from 'drizzle-orm'
import { people } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { badValue, inChinese } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed, Role } from './actor.ts'
import { can, notAllowed } from './can.ts'
import { type OneTimeLink, openInvitation } from './invitation.ts'
import { newPerson, personFields } from './shapes.ts'
import { addPerson } from './staff.ts'

/** Puts a colleague on the list; with the one-time link they choose their own password. */
export async function inviteStaff(
  deed: Deed,
  given: { username: string; name: string; role: Role },
): Promise<Result<OneTimeLink & { id: string }, 'notAllowed' | 'badValue' | 'taken'>> {
  if (!can(deed.actor, 'staff.manage')) return notAllowed('staff.manage')
  const parsed = newPerson.safeParse(given, inChinese)
  if (!parsed.success) return badValue(parsed.error, personFields)
  const person = parsed.data
  return transact(async (tx) => {
    const [taken] = await tx.select().from(people).where(eq(people.username, person.username))
    if (taken)
      return refused('taken', `用户名“${person.username}”已经有人用了，请换一个。`, 'username')
    const id = await addPerson(tx, { ...person, at: deed.at })
    const link = await openInvitation(tx, { personId: id, kind: 'invitation', at: deed.at })
    await record(tx, deed, 'inviteStaff', `person:${id}`, person)
    return done({ ...link, id })
  })
}
