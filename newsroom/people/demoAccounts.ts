import { hashPassword } from 'better-auth/crypto'
import { asc } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channelHeads, channels, people } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { record } from '../log/record.ts'
import { roleNames, roles } from './actor.ts'
import { demoActor, demoUsername } from './demoPeople.ts'
import { addPerson, setPassword } from './staff.ts'

/** Whether anybody is on the list of staff. */
export async function hasStaff(store: Pick<Transaction, 'select'> = readStore()): Promise<boolean> {
  const [somebody] = await store.select().from(people).limit(1)
  return somebody !== undefined
}

/** Opens one account a role, all with this password, if nobody is on the list yet. Answers whether it did. */
export async function openDemoAccounts(password: string, at: number): Promise<boolean> {
  const hash = await hashPassword(password)
  return transact(async (tx) => {
    if (await hasStaff(tx)) return false
    for (const role of roles) {
      const person = { ...demoActor(role), username: demoUsername(role), isDemo: true, at }
      await setPassword(tx, await addPerson(tx, person), { hash, at })
    }
    await giveChannels(tx)
    const operator = { id: 'operator', name: '服务器' }
    const details = { roles: roles.map((role) => roleNames[role]) }
    await record(tx, { actor: operator, at }, 'openDemoAccounts', 'people', details)
    return true
  })
}

/** The demo's head of desk heads the first two channels, so that both sides of the rule can be seen. */
async function giveChannels(tx: Transaction): Promise<void> {
  const first = await tx.select().from(channels).orderBy(asc(channels.position)).limit(2)
  const rows = first.map(({ id }) => ({ personId: 'demo-deskHead', channelId: id }))
  if (rows.length > 0) await tx.insert(channelHeads).values(rows)
}
