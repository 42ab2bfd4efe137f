import { desc, eq, gt, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { deskEntries, deskIndexDue, searchIndex, stories } from '#db/schema.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { workingText } from '../../stories/workingText.ts'
import { tokenizerVersion } from '../tokens.ts'
import { putOnDesk } from './putOnDesk.ts'

/** Stories taken in by one transaction: some 30 ms, so that the desk's writes come in between. */
const sliceSize = 20
/** Stories of which one transaction finds that readers' search holds them: a join and a delete each. */
const glanceSize = 500

const deskRow = eq(searchIndex.id, 2)

/** Whether every story is found at the desk as it stands now. */
export async function isDeskIndexWhole(): Promise<boolean> {
  const due = await readStore()
    .select()
    .from(deskIndexDue)
    .where(gt(deskIndexDue.storyId, 0))
    .limit(1)
  return due.length === 0
}

/**
 * Takes in a slice of the stories that are due, the newest first; where the index was built by another
 * tokenizer, all are. Several processes may call it at once. Answers whether none is left.
 */
export async function takeInDue(size = sliceSize): Promise<boolean> {
  if (!(await isBuiltNow()))
    // Another process may have begun meanwhile: what it has taken in would be thrown away
    await transact(async (tx) => ((await isBuiltNow(tx)) ? undefined : begin(tx)))
  else if (await isDeskIndexWhole()) return true
  return transact(async (tx) => {
    await passLiveOnes(tx)
    const due = await tx
      .select({ id: deskIndexDue.storyId, channelId: stories.channelId })
      .from(deskIndexDue)
      .leftJoin(stories, eq(stories.id, deskIndexDue.storyId))
      .orderBy(desc(deskIndexDue.storyId))
      .limit(size)
    for (const { id, channelId } of due)
      await putOnDesk(tx, id, async () => {
        if (channelId === null) throw new Error(`story ${id} is gone`)
        return (await workingText(tx, { id, channelId })).draft
      })
    return (
      due.length < size &&
      (await tx.select().from(deskIndexDue).where(gt(deskIndexDue.storyId, 0)).limit(1)).length ===
        0
    )
  })
}

/** Builds all of it anew, in one go: for tests and benches. */
export async function rebuildDeskIndex(): Promise<void> {
  await transact(begin)
  while (!(await takeInDue()));
}

async function isBuiltNow(store: Pick<Transaction, 'select'> = readStore()): Promise<boolean> {
  const [state] = await store.select().from(searchIndex).where(deskRow)
  return state?.version === tokenizerVersion
}

async function begin(tx: Transaction): Promise<void> {
  await tx.run(sql`INSERT INTO desk_words (desk_words) VALUES ('delete-all')`)
  await tx.delete(deskEntries)
  await tx.run(sql`INSERT OR IGNORE INTO desk_index_due SELECT id FROM stories`)
  await tx.update(searchIndex).set({ version: tokenizerVersion }).where(deskRow)
}

/** After an update nearly all that is due is live and untouched: that is told without its text. */
const passLiveOnes = (tx: Transaction) =>
  tx.run(sql`
    DELETE FROM desk_index_due WHERE story_id IN (
      SELECT due.story_id
      FROM (SELECT story_id FROM desk_index_due ORDER BY story_id DESC LIMIT ${glanceSize}) AS due
      CROSS JOIN stories ON stories.id = due.story_id
      CROSS JOIN published
        ON published.story_id = due.story_id AND published.published_at = stories.changed_at
      WHERE NOT EXISTS (SELECT 1 FROM desk_entries WHERE desk_entries.story_id = due.story_id))`)
