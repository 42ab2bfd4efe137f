import { eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { people } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { record } from '../log/record.ts'
import { addressOf, type Visit } from './ask.ts'

export type Person = typeof people.$inferSelect

/** 密码、动态码、恢复码、通行密钥 */
export type Way = 'password' | 'totp' | 'recoveryCode' | 'passkey'

/** The log's entry for a sign-in that succeeded. */
export const noteSignIn = (visit: Visit, person: Person, way: Way): Promise<void> =>
  note(visit, person, 'signIn', `person:${person.id}`, { way })

/**
 * The log's entry for a sign-in that failed: on whose account, and from where. What was typed is not
 * kept, because people type passwords into the wrong field.
 */
export const noteFailure = (visit: Visit, person: Person | null, way: Way): Promise<void> =>
  note(visit, nobody, 'signInFailed', `person:${person?.id ?? 'unknown'}`, { way })

const nobody = { id: 'unknown', name: '未登录的人' }

/** The log's entry for something that a person did with their own account. */
export const note = (
  visit: Visit,
  { id, name }: { id: string; name: string },
  action: string,
  subject: string,
  details: Record<string, unknown> = {},
): Promise<void> =>
  transact((tx) =>
    record(tx, { actor: { id, name }, at: visit.at }, action, subject, {
      ...details,
      address: addressOf(visit),
    }),
  )

export async function personById(id: unknown): Promise<Person | null> {
  if (typeof id !== 'string') return null
  const [person] = await readStore().select().from(people).where(eq(people.id, id))
  return person ?? null
}

export async function personByUsername(username: string): Promise<Person | null> {
  const [person] = await readStore().select().from(people).where(eq(people.username, username))
  return person ?? null
}
