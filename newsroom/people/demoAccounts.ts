import { hashPassword } from 'better-auth/crypto'
import { asc } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channelHeads, channels, people } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { record } from '../log/record.ts'
import { type Role, roleNames, roles } from './actor.ts'
import { addPerson, setPassword } from './staff.ts'

/** 沈雪 and her colleagues are invented. Their ids are those under which the demo's stories were made. */
const names: Record<Role, [username: string, name: string]> = {
  reporter: ['reporter', '林江'],
  editor: ['editor', '沈雪'],
  proofreader: ['proofreader', '何平'],
  deskHead: ['desk-head', '周岚'],
  chief: ['chief', '韩松'],
  admin: ['admin', '赵川'],
  auditor: ['auditor', '孟晓'],
}

export const demoUsernames = roles.map((role) => names[role][0])

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
      const [username, name] = names[role]
      const id = await addPerson(tx, { id: `demo-${role}`, username, name, role, isDemo: true, at })
      await setPassword(tx, id, { hash, at })
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
