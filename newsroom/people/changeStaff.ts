import { type Transaction, transact } from '#db/transact.ts'
import { type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from './actor.ts'
import { can, notAllowed } from './can.ts'
import { type Person, personOf } from './staff.ts'

export type StaffRefusal = 'notAllowed' | 'unknownPerson'

type Change<Value, Reason extends string> = {
  /** As the log has it. */
  action: string
  details?: Record<string, unknown>
  work: (tx: Transaction, person: Person) => Promise<Result<Value, Reason>>
}

/**
 * What all verbs about one colleague share: may the actor, is there such a person, the work and its
 * entry in the log in one transaction. A refusal of the work leaves no entry, and must come before it
 * writes anything.
 */
export async function changeStaff<Value, Reason extends string = never>(
  deed: Deed,
  personId: string,
  { action, details, work }: Change<Value, Reason>,
): Promise<Result<Value, StaffRefusal | Reason>> {
  if (!can(deed.actor, 'staff.manage')) return notAllowed('staff.manage')
  return transact(async (tx) => {
    const person = await personOf(tx, personId)
    if (!person) return refused('unknownPerson', '名单上没有这个人，请刷新后再看。')
    const result = await work(tx, person)
    if (result.ok) await record(tx, deed, action, `person:${person.id}`, details)
    return result
  })
}

export const lastAdministrator = refused(
  'lastAdministrator',
  '这是最后一位能登录的管理员，不能停用，也不能改成别的角色。请先请一位同事做管理员。',
)
