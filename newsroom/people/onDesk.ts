import { asc, eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { people } from '#db/schema.ts'
import type { Role } from './actor.ts'

/** A colleague as the desk shows them: nothing of it opens anything. */
export type Colleague = {
  id: string
  username: string
  name: string
  role: Role
  /** Until they have set a password, the invitation is open or has run out. */
  standing: 'active' | 'invited' | 'disabled'
  hasSecondFactor: boolean
  isDemo: boolean
}

/** Everybody on the list, those who may sign in first. */
export async function allStaff(): Promise<Colleague[]> {
  const rows = await readStore()
    .select(columns)
    .from(people)
    .orderBy(asc(people.isDisabled), asc(people.username))
  return rows.map(colleagueOf)
}

export async function colleagueById(id: string): Promise<Colleague | null> {
  const [row] = await readStore().select(columns).from(people).where(eq(people.id, id))
  return row ? colleagueOf(row) : null
}

const columns = {
  id: people.id,
  username: people.username,
  name: people.name,
  role: people.role,
  isDisabled: people.isDisabled,
  joinedAt: people.joinedAt,
  hasSecondFactor: people.twoFactorEnabled,
  isDemo: people.isDemo,
}

type Row = Omit<Colleague, 'standing'> & { isDisabled: boolean; joinedAt: number | null }

const colleagueOf = ({ isDisabled, joinedAt, ...row }: Row): Colleague => ({
  ...row,
  standing: isDisabled ? 'disabled' : joinedAt === null ? 'invited' : 'active',
})
