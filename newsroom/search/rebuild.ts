import { and, desc, eq, getTableColumns, lt, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { stories as desk, published, searchEntries, searchIndex } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { putIntoSearch } from './indexStory.ts'
import { tokenizerVersion } from './tokens.ts'

/** Stories of one transaction: some 20 ms, so that readers' requests come in between. */
const sliceSize = 20

const onlyRow = eq(searchIndex.id, 1)
const endOfTime = Number.MAX_SAFE_INTEGER

/** Whether the whole index is built by this version's tokenizer. */
export async function isIndexWhole(): Promise<boolean> {
  const [state] = await readStore().select().from(searchIndex).where(onlyRow)
  return state?.version === tokenizerVersion
}

/**
 * Brings an index of another tokenizer (or none) up to this one, a slice at a call, newest stories
 * first; what is published meanwhile enters as ever. Several processes may call it at once: each slice
 * goes on where the last has ended. Answers whether the index is whole.
 */
export async function rebuildSlice(size = sliceSize): Promise<boolean> {
  return transact(async (tx) => {
    const [state] = await tx.select().from(searchIndex).where(onlyRow)
    if (!state) throw new Error('search_index has no row')
    if (state.version === tokenizerVersion) return true
    if (state.building !== tokenizerVersion) return begin(tx)
    const cursor = sql`(${published.publishedAt}, ${published.storyId}) < (${state.reachedAt}, ${state.reachedId})`
    const stories = await tx
      .select({ ...getTableColumns(published), authorId: desk.authorId })
      .from(published)
      .innerJoin(desk, eq(desk.id, published.storyId))
      .where(and(lt(published.publishedAt, endOfTime), cursor))
      .orderBy(desc(published.publishedAt), desc(published.storyId))
      .limit(size)
    // Oldest first within it: FTS5 begins a new segment of its index wherever a row goes back
    for (const story of stories.toReversed())
      if (!(await isIndexed(tx, story))) await putIntoSearch(tx, story)
    const last = stories.at(-1)
    const change =
      stories.length < size || !last
        ? { version: tokenizerVersion, building: 0, reachedAt: 0, reachedId: 0 }
        : { reachedAt: last.publishedAt, reachedId: last.storyId }
    await tx.update(searchIndex).set(change).where(onlyRow)
    return stories.length < size
  })
}

/** Builds all of it anew, in one go: for the operator, tests and benches. */
export async function rebuildSearch(size = 500): Promise<void> {
  await transact((tx) => tx.update(searchIndex).set({ version: 0, building: 0 }).where(onlyRow))
  while (!(await rebuildSlice(size)));
}

async function begin(tx: Transaction): Promise<boolean> {
  await tx.run(sql`INSERT INTO search_words (search_words) VALUES ('delete-all')`)
  await tx.delete(searchEntries)
  await tx
    .update(searchIndex)
    .set({ version: 0, building: tokenizerVersion, reachedAt: endOfTime, reachedId: endOfTime })
    .where(onlyRow)
  return false
}

async function isIndexed(tx: Transaction, { storyId }: { storyId: number }): Promise<boolean> {
  const [entry] = await tx
    .select({ place: searchEntries.place })
    .from(searchEntries)
    .where(eq(searchEntries.storyId, storyId))
  return entry !== undefined
}
