import { asc, eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channelHeads } from '#db/schema.ts'

/** Ids of the channels that a person heads. */
export const channelsHeadedBy = async (personId: string): Promise<number[]> => {
  const rows = await readStore()
    .select({ id: channelHeads.channelId })
    .from(channelHeads)
    .where(eq(channelHeads.personId, personId))
    .orderBy(asc(channelHeads.channelId))
  return rows.map(({ id }) => id)
}
