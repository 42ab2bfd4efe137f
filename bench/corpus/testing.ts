import { eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { published, revisions, stories } from '#db/schema.ts'
import { authorId } from './insert.ts'

/** The stories of the load, oldest number first, each with what stands of it in the store. */
export async function generatedStories() {
  const store = readStore()
  const versions = await store.select().from(revisions).where(eq(revisions.authorId, authorId))
  const ofStory = Map.groupBy(versions, ({ storyId }) => storyId)
  const rows = new Map((await store.select().from(published)).map((row) => [row.storyId, row]))
  return (await store.select().from(stories).orderBy(stories.id)).flatMap((story) => {
    const versions = ofStory.get(story.id)
    return versions ? { story, versions, row: rows.get(story.id) ?? null } : []
  })
}
