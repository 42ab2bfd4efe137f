import { randomBytes, randomUUID } from 'node:crypto'
import { and, count, eq, isNotNull, ne } from 'drizzle-orm'
import { credentials, people, sessions } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { isProduction } from '../signIn/place.ts'
import type { Role } from './actor.ts'

export type Person = typeof people.$inferSelect

export async function personOf(tx: Transaction, id: string): Promise<Person | null> {
  const [person] = await tx.select().from(people).where(eq(people.id, id))
  return person ?? null
}

type NewPerson = { username: string; name: string; role: Role; at: number } & Partial<
  Pick<Person, 'id' | 'isDemo' | 'joinedAt'>
>

/** Puts a person on the list, with a password that nobody has (see `setPassword`). */
export async function addPerson(tx: Transaction, { at, ...person }: NewPerson): Promise<string> {
  const id = person.id ?? randomUUID()
  const now = new Date(at)
  await tx.insert(people).values({
    ...person,
    id,
    email: `${person.username}@desk.invalid`,
    createdAt: now,
    updatedAt: now,
  })
  await tx.insert(credentials).values({
    id: randomUUID(),
    accountId: id,
    providerId: 'credential',
    userId: id,
    password: nobodysHash(),
    createdAt: now,
    updatedAt: now,
  })
  return id
}

/** Of a hash's shape, so that trying it takes as long as any other; no password has it. */
const nobodysHash = (): string =>
  `${randomBytes(16).toString('hex')}:${randomBytes(64).toString('hex')}`

/** `hash` is Better Auth's, made outside the transaction: it takes a tenth of a second. */
export async function setPassword(
  tx: Transaction,
  personId: string,
  { hash, at, isInitial = false }: { hash: string; at: number; isInitial?: boolean },
): Promise<void> {
  const updatedAt = new Date(at)
  await tx
    .update(credentials)
    .set({ password: hash, updatedAt })
    .where(and(eq(credentials.userId, personId), eq(credentials.providerId, 'credential')))
  const person = await personOf(tx, personId)
  await tx
    .update(people)
    .set({ mustChangePassword: isInitial, joinedAt: person?.joinedAt ?? at, updatedAt })
    .where(eq(people.id, personId))
  await endSessions(tx, personId)
}

/** Signs a person out everywhere, at once. */
export async function endSessions(tx: Transaction, personId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, personId))
}

/** How many administrators could sign in without this person. */
export async function otherAdministrators(
  store: Pick<Transaction, 'select'>,
  personId: string,
): Promise<number> {
  const [row] = await store
    .select({ count: count() })
    .from(people)
    .where(
      and(
        eq(people.role, 'admin'),
        eq(people.isDisabled, false),
        isNotNull(people.joinedAt),
        ne(people.id, personId),
        ...(isProduction() ? [eq(people.isDemo, false)] : []),
      ),
    )
  return row?.count ?? 0
}
