import { asc } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { searchSynonyms } from '#db/schema.ts'

/** All groups of synonyms, as the desk lists them. */
export const allSynonyms = () =>
  readStore().select().from(searchSynonyms).orderBy(asc(searchSynonyms.id))
