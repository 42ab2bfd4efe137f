import { asc, eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { allowedTexts, listedNames, listedTerms, listsVersion } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { single } from '#lib/single.ts'
import { type CompiledLists, compileLists } from '../../checker/lists/compile.ts'
import type { NewsroomLists } from '../../checker/lists/lists.ts'

/** The newsroom's lists, read whole; `version` rises by triggers with every change of them. */
export type ListsNow = { version: number; lists: NewsroomLists; compiled: () => CompiledLists }

const shelf = () => single('checkerLists', () => ({ held: null as ListsNow | null }))

/** The number of the lists as they are now. */
export async function versionOfLists(store: Transaction = readStore()): Promise<number> {
  const [row] = await store.select().from(listsVersion).where(eq(listsVersion.id, 1))
  return row?.number ?? 0
}

/** The lists of the moment. Read and compiled once for each version in this process. */
export async function listsNow(store: Transaction = readStore()): Promise<ListsNow> {
  const version = await versionOfLists(store)
  const { held } = shelf()
  if (held?.version === version) return held
  const lists = await readLists(store)
  let compiled: CompiledLists | undefined
  const now = {
    version,
    lists,
    compiled: () => {
      compiled ??= compileLists(lists)
      return compiled
    },
  }
  shelf().held = now
  return now
}

async function readLists(store: Transaction): Promise<NewsroomLists> {
  const [terms, names, allowed] = [
    await store
      .select({
        term: listedTerms.term,
        suggestion: listedTerms.suggestion,
        level: listedTerms.level,
        note: listedTerms.note,
      })
      .from(listedTerms)
      .orderBy(asc(listedTerms.id)),
    await store
      .select({ name: listedNames.name, titles: listedNames.titles })
      .from(listedNames)
      .orderBy(asc(listedNames.id)),
    await store
      .select({ text: allowedTexts.text, rule: allowedTexts.rule })
      .from(allowedTexts)
      .orderBy(asc(allowedTexts.id)),
  ]
  return { terms, names, allowed: allowed.map(({ text, rule }) => ({ text, rule: rule || null })) }
}
