import { asc } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channels } from '#db/schema.ts'
import { single } from '#lib/single.ts'

export type Channel = typeof channels.$inferSelect
export type Hue = Channel['hue']

export const channelQueries = () =>
  single('channelQueries', () => ({
    all: readStore().select().from(channels).orderBy(asc(channels.position)).prepare(),
  }))

/** All channels, retired ones too, in the order of the nav. A paper has a dozen: read together. */
export const allChannels = (): Promise<Channel[]> => channelQueries().all.execute()

/** The channels that the nav leads to. A retired one keeps its addresses, and is found by them. */
export const openChannels = async (): Promise<Channel[]> =>
  (await allChannels()).filter(({ retiredAt }) => retiredAt === null)

export async function channelBySlug(slug: string): Promise<Channel | null> {
  const all = await allChannels()
  return all.find((channel) => channel.slug === slug) ?? null
}
