import { orThrow } from '#lib/result.ts'
import type { Actor, Deed, Role } from '#newsroom/people/actor.ts'
import type { RunningServer } from './server.ts'

/** Colleagues for tests, through the newsroom's own verbs on the running server's store. */

export const password = '松花江上的冰排漂过来了'
const administrator: Actor = { id: 'demo-admin', name: '赵川', role: 'admin' }
export const deed = (): Deed => ({ actor: administrator, at: Date.now() })

/** A verb on the store of a server; its connections are this process's own. */
export async function onStoreOf<Value>(
  { dataDir }: Pick<RunningServer, 'dataDir'>,
  work: () => Promise<Value>,
): Promise<Value> {
  process.env['DATA_DIR'] ??= dataDir
  if (process.env['DATA_DIR'] !== dataDir) throw new Error('one process, one store')
  return work()
}

let count = 0
const newName = () => `person${process.pid}n${++count}`

/** Somebody with an open invitation. */
export const anInvited = (newsroom: RunningServer, role: Role = 'editor') =>
  onStoreOf(newsroom, async () => {
    const { inviteStaff } = await import('#newsroom/people/inviteStaff.ts')
    const username = newName()
    const link = orThrow(await inviteStaff(deed(), { username, name: '新来的同事', role }))
    return { ...link, username }
  })

/** Somebody who has set the password above. */
export async function aColleague(newsroom: RunningServer, role: Role = 'editor') {
  const { id, token, username } = await anInvited(newsroom, role)
  const { acceptInvitation } = await import('#newsroom/people/acceptInvitation.ts')
  orThrow(await acceptInvitation({ token, password }, Date.now()))
  return { id, username, password }
}
