import { orThrow } from '#lib/result.ts'
import type { GivenSource } from '#newsroom/sources/shapes.ts'
import { demoPerson } from './reviewed.ts'
import type { RunningServer } from './server.ts'
import { deed, onStoreOf } from './staff.ts'

/** Reprints and their sources, through the newsroom's own verbs on a running server's store. */

type Newsroom = Pick<RunningServer, 'dataDir'>
let count = 0

/** A 稿源 that is not the paper's own; answers its number. */
export const aPartner = (newsroom: Newsroom, name: string, part: Partial<GivenSource> = {}) =>
  onStoreOf(newsroom, async () => {
    const { addSource } = await import('#newsroom/sources/add.ts')
    return orThrow(await addSource(deed(), { name, class: 'partner', ...part })).id
  })

type Wanted = { sourceId: number; title: string; original?: string }

/** A reprint that the demo's reporter has filed; answers its number. */
export const aReprint = (newsroom: Newsroom, { sourceId, title, original = title }: Wanted) =>
  onStoreOf(newsroom, async () => {
    const { fileStory } = await import('#newsroom/stories/file.ts')
    const url = `https://partner.example/2018/${++count}`
    const content = {
      title,
      shortTitle: title.slice(0, 12),
      summary: '江面上的冰排缓缓漂向下游。',
      keyPoints: [],
      origin: 'reprint' as const,
      reprintLicence: { author: '乔枫', title: original, url },
      credits: { bylines: ['乔枫'], editor: '沈雪' },
      tags: [],
      coverSalt: 0,
      isBrief: false,
      body: [{ kind: 'paragraph' as const, text: [{ text: '江面上的冰排一块接着一块。' }] }],
    }
    const story = { channelId: 1, sourceId, content }
    return orThrow(await fileStory({ actor: demoPerson('reporter'), at: Date.now() }, story)).id
  })

/** Sends a story in, and takes it past its first review. */
export const pastFirstReview = (newsroom: Newsroom, storyId: number) =>
  onStoreOf(newsroom, async () => {
    const { submitStory } = await import('#newsroom/stories/review/submit.ts')
    const { reviewFirst } = await import('#newsroom/stories/review/reviewFirst.ts')
    const at = Date.now()
    const { round } = orThrow(
      await submitStory({ actor: demoPerson('reporter'), at }, { storyId, version: 1 }),
    )
    orThrow(await reviewFirst({ actor: demoPerson('editor'), at }, { storyId, round }))
    return round
  })

/** A reprint that readers have; answers its number and its address. */
export const aLiveReprint = async (newsroom: Newsroom, wanted: Wanted) => {
  const storyId = await aReprint(newsroom, wanted)
  const round = await pastFirstReview(newsroom, storyId)
  return onStoreOf(newsroom, async () => {
    const { proofStory } = await import('#newsroom/stories/review/proof.ts')
    const { reviewSecond } = await import('#newsroom/stories/review/reviewSecond.ts')
    const { releaseStory } = await import('#newsroom/stories/review/release.ts')
    const { publishStory } = await import('#newsroom/stories/publish.ts')
    const at = Date.now()
    const of = { storyId, round }
    for (const number of [1, 2, 3])
      orThrow(
        await proofStory({ actor: demoPerson('proofreader'), at }, { ...of, number, errors: 0 }),
      )
    const second = { ...of, keepsMeaning: true }
    orThrow(await reviewSecond({ actor: demoPerson('deskHead'), at }, second))
    orThrow(await releaseStory({ actor: demoPerson('chief'), at }, of))
    const { path } = orThrow(await publishStory({ actor: demoPerson('chief'), at }, { storyId }))
    return { id: storyId, path }
  })
}
