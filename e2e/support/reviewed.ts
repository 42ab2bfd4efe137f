import { orThrow } from '#lib/result.ts'
import type { Actor, Deed, Role } from '#newsroom/people/actor.ts'
import type { RunningServer } from './server.ts'
import { onStoreOf } from './staff.ts'

/** Stories that went through their review, through the newsroom's own verbs on a running server's store. */

const names: Readonly<Record<Role, string>> = {
  reporter: '林江',
  editor: '沈雪',
  proofreader: '何平',
  deskHead: '周岚',
  chief: '韩松',
  admin: '赵川',
  auditor: '孟晓',
}
export const demoPerson = (role: Role): Actor => ({
  id: `demo-${role}`,
  name: names[role],
  role,
})

const minute = 60_000

type Wanted = { title: string; summary?: string; body: string[]; returned?: string; at?: number }

/**
 * A story that the demo's reporter filed and that readers have; with `returned`, it came back once from
 * the first review with that opinion and got another paragraph. Answers its number and its address.
 */
export const aPublishedStory = (newsroom: Pick<RunningServer, 'dataDir'>, wanted: Wanted) =>
  onStoreOf(newsroom, async () => {
    const { fileStory } = await import('#newsroom/stories/file.ts')
    const { publishStory } = await import('#newsroom/stories/publish.ts')
    const { openChannels } = await import('#newsroom/channels/published.ts')
    // Another test on the same server may have closed any of them
    const channelId = (await openChannels())[0]?.id ?? 0
    const start = wanted.at ?? Date.now() - 60 * minute
    const deed = (role: Role, minutes: number): Deed => ({
      actor: demoPerson(role),
      at: start + minutes * minute,
    })
    const { id } = orThrow(
      await fileStory(deed('reporter', 0), {
        channelId,
        sourceId: 1,
        content: contentOf(wanted),
      }),
    )
    if (wanted.returned !== undefined) await sendBack(id, deed, wanted.returned)
    await takeThrough(id, deed)
    const { path } = orThrow(await publishStory(deed('chief', 40), { storyId: id }))
    return { id, path }
  })

const contentOf = ({ title, summary, body }: Wanted) => ({
  title,
  summary: summary ?? `${title}，两岸市民前来观看。`,
  keyPoints: [],
  origin: 'paper' as const,
  credits: { bylines: ['林江'], editor: '沈雪' },
  tags: ['开江'],
  coverSalt: 0,
  isBrief: false,
  body: body.map((text) => ({ kind: 'paragraph' as const, text: [{ text }] })),
})

type By = (role: Role, minutes: number) => Deed

/** In, and out again with an opinion; the reporter writes one more paragraph. */
async function sendBack(storyId: number, deed: By, opinion: string): Promise<void> {
  const { submitStory } = await import('#newsroom/stories/review/submit.ts')
  const { returnStory } = await import('#newsroom/stories/review/return.ts')
  const { openStory } = await import('#newsroom/stories/atWork.ts')
  const { saveDraft } = await import('#newsroom/stories/saveDraft.ts')
  const { version } = orThrow(await openStory(demoPerson('reporter'), storyId))
  const { round } = orThrow(await submitStory(deed('reporter', 5), { storyId, version }))
  orThrow(await returnStory(deed('editor', 8), { storyId, round, decision: 'return', opinion }))
  const text = orThrow(await openStory(demoPerson('reporter'), storyId))
  const more = { kind: 'paragraph' as const, text: [{ text: '记者补写：数字已经核实。' }] }
  orThrow(
    await saveDraft(deed('reporter', 12), storyId, {
      version: text.version,
      window: `window-${storyId}`,
      sequence: 1,
      draft: { ...text.draft, body: [...text.draft.body, more] },
    }),
  )
}

/** Three reviews, three proofs, the release. */
async function takeThrough(storyId: number, deed: By): Promise<void> {
  const { submitStory } = await import('#newsroom/stories/review/submit.ts')
  const { reviewFirst } = await import('#newsroom/stories/review/reviewFirst.ts')
  const { reviewSecond } = await import('#newsroom/stories/review/reviewSecond.ts')
  const { releaseStory } = await import('#newsroom/stories/review/release.ts')
  const { proofStory } = await import('#newsroom/stories/review/proof.ts')
  const { openStory } = await import('#newsroom/stories/atWork.ts')
  const { version } = orThrow(await openStory(demoPerson('reporter'), storyId))
  const { round } = orThrow(await submitStory(deed('reporter', 15), { storyId, version }))
  const of = { storyId, round }
  orThrow(await reviewFirst(deed('editor', 18), { ...of, opinion: '=事实清楚' }))
  for (const number of [1, 2, 3])
    orThrow(
      await proofStory(deed('proofreader', 18 + number), { ...of, number, errors: 3 - number }),
    )
  orThrow(await reviewSecond(deed('deskHead', 25), of))
  orThrow(await releaseStory(deed('chief', 30), { ...of, opinion: '可发' }))
}

const paragraph = '江面上的冰排一块接着一块，缓缓漂向下游。'
const other: Actor = { id: 'other-chief', name: '另一位总编', role: 'chief' }
type Server = Pick<RunningServer, 'dataDir'>

let count = 0
/** A live story with a title of its own. */
async function titled(newsroom: Server) {
  const title = `江上的第${process.pid}${++count}块冰`
  return { ...(await aPublishedStory(newsroom, { title, body: [paragraph] })), title }
}

/** A correction by a chief of whom no demo account is, so that every account may look at it. */
export const anOpenCorrection = (newsroom: Server, by: Actor = other) =>
  onStoreOf(newsroom, async () => {
    const story = await titled(newsroom)
    const { correctStory } = await import('#newsroom/stories/correct.ts')
    const words = {
      kind: 'text',
      stood: '冰排一块',
      stands: '浮冰一块',
      note: '用词有误。',
    } as const
    orThrow(await correctStory({ actor: by, at: Date.now() }, { storyId: story.id, ...words }))
    return story
  })

/** A withdrawal that the demo's head of desk, or `by`, asked for. */
export const anOpenRequest = (newsroom: Server, by: Actor = demoPerson('deskHead')) =>
  onStoreOf(newsroom, async () => {
    const story = await titled(newsroom)
    const { requestWithdrawal } = await import('#newsroom/stories/withdraw/request.ts')
    const asked = { storyId: story.id, reason: '当事人来电' }
    orThrow(await requestWithdrawal({ actor: by, at: Date.now() }, asked))
    return story
  })

/** A story that a chief, of whom no demo account is, has withdrawn alone. */
export const anAlert = (newsroom: Server) =>
  onStoreOf(newsroom, async () => {
    const story = await titled(newsroom)
    const { emergencyWithdrawal } = await import('#newsroom/stories/withdraw/emergency.ts')
    const given = { storyId: story.id, reason: '事实有误' }
    orThrow(await emergencyWithdrawal({ actor: other, at: Date.now() }, given))
    return story
  })
