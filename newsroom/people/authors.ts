import { asc } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { people } from '#db/schema.ts'

/** Colleagues by name, those who have left included: whose stories the list can be narrowed to. */
export const authors = (): Promise<{ id: string; name: string }[]> =>
  readStore().select({ id: people.id, name: people.name }).from(people).orderBy(asc(people.name))
