import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { readStore } from '#db/client.ts'
import {
  corrections,
  published,
  publishedTags,
  revisions,
  stories,
  withdrawals,
} from '#db/schema.ts'
import { useDemoStore } from '#db/seed/testing.ts'
import { orThrow } from '#lib/result.ts'
import type { Deed } from '#newsroom/people/actor.ts'
import type { StoryContent } from '#newsroom/stories/content.ts'
import { correctStory } from '#newsroom/stories/correct.ts'
import { fileStory } from '#newsroom/stories/file.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { released } from '#newsroom/stories/review/testing.ts'
import { contentHash } from '#newsroom/stories/revision.ts'
import { emergencyWithdrawal } from '#newsroom/stories/withdraw/emergency.ts'
import { authorId } from './insert.ts'
import { loadCorpus } from './load.ts'
import { generatedStories } from './testing.ts'

useDemoStore()
/** Enough for stories of every fate. */
const count = 1_000

beforeAll(async () => {
  orThrow(await loadCorpus({ count, seed: '冰城' }))
}, 60_000)

describe('The desk that looks at what was inserted in bulk', () => {
  it('finds the hash of every revision to be that of its content', async () => {
    const versions = (await generatedStories()).flatMap((each) => each.versions)
    expect(versions.length).toBeGreaterThan(count)
    for (const { content, sourceId, contentHash: hash } of versions)
      expect(hash).toBe(contentHash(content, sourceId))
  })

  it('could have made the same rows by its own verbs, whatever became of the story', async () => {
    const all = await generatedStories()
    const examples = [
      all.find(({ row, versions }) => row && versions.length === 1),
      all.find(({ row, versions }) => row && versions.length === 2),
      all.find(({ story }) => story.state === 'withdrawn'),
      all.find(({ story }) => story.state === 'draft'),
    ]
    for (const example of examples) {
      const storyId = example?.story.id ?? 0
      const rows = await rowsOf(storyId)
      expect(rows.revisions).not.toEqual([])
      expect(await rowsOf(await byVerbs(storyId))).toEqual(rows)
    }
  })
})

const deedAt = (at: number): Deed => ({ actor: { id: authorId, name: '总编', role: 'chief' }, at })

/** All that stands in the store about a story, without what numbers it. */
async function rowsOf(id: number) {
  const store = readStore()
  const bare = <Row extends object>(rows: Row[]) =>
    rows.map((row) => ({ ...row, id: 0, storyId: 0, revisionId: 0 }))
  return {
    stories: bare(await store.select().from(stories).where(eq(stories.id, id))),
    revisions: bare(await store.select().from(revisions).where(eq(revisions.storyId, id))),
    published: bare(await store.select().from(published).where(eq(published.storyId, id))),
    tags: bare(await store.select().from(publishedTags).where(eq(publishedTags.storyId, id))),
    corrections: bare(await store.select().from(corrections).where(eq(corrections.storyId, id))),
    withdrawals: bare(await store.select().from(withdrawals).where(eq(withdrawals.storyId, id))),
  }
}

/** Does at the desk what the load did for a story. Answers the number of its twin. */
async function byVerbs(storyId: number): Promise<number> {
  const rows = await rowsOf(storyId)
  const [[story], [revision]] = [rows.stories, rows.revisions]
  if (!story || !revision) throw new Error(`story ${storyId} is not whole`)
  const { channelId, isDemo, filedAt } = story
  const content = revision.content as StoryContent
  const filed = { channelId, isDemo, sourceId: revision.sourceId, content }
  const { id } = orThrow(await fileStory(deedAt(filedAt), filed))
  if (story.state === 'draft') return id
  const publishedAt = rows.published[0]?.publishedAt ?? filedAt
  await released(id, filedAt)
  orThrow(await publishStory(deedAt(publishedAt), { storyId: id }))
  for (const { kind, stood, stands, note, correctedAt } of rows.corrections)
    orThrow(await correctStory(deedAt(correctedAt), { storyId: id, kind, stood, stands, note }))
  for (const { reason, withdrawnAt } of rows.withdrawals)
    orThrow(await emergencyWithdrawal(deedAt(withdrawnAt), { storyId: id, reason }))
  return id
}
