import { eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { stories } from '#db/schema.ts'

/** Whether stories of the demo newsroom stand in the store. */
export async function hasDemoStories(): Promise<boolean> {
  const [story] = await readStore().select().from(stories).where(eq(stories.isDemo, true)).limit(1)
  return story !== undefined
}
