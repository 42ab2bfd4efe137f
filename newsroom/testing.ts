import { eq } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { arrangements, channelHeads } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { orThrow } from '#lib/result.ts'
import { parseHarbinTime } from '#lib/zh/date.ts'
import { addChannel, type NewChannel } from './channels/add.ts'
import { arrangePage } from './front/arrangePage.ts'
import type { HeadlineList } from './front/lists.ts'
import type { Slot } from './front/slots.ts'
import { type Actor, type Deed, type Role, roles } from './people/actor.ts'
import { addPerson, personOf } from './people/staff.ts'
import { addSource } from './sources/add.ts'
import type { GivenSource } from './sources/shapes.ts'
import type { Block, StoryContent } from './stories/content.ts'
import { correctStory } from './stories/correct.ts'
import type { StoryDraft } from './stories/draft/storyDraft.ts'
import { fileStory } from './stories/file.ts'
import { publishStory } from './stories/publish.ts'
import { released } from './stories/review/testing.ts'
import type { DraftSave } from './stories/saveDraft.ts'
import { startStory } from './stories/start.ts'
import { confirmWithdrawal } from './stories/withdraw/confirm.ts'
import { requestWithdrawal } from './stories/withdraw/request.ts'

/** The words in which the newsroom's tests set up what they need, through the verbs themselves. */

export const noon = parseHarbinTime('2018-05-14 12:00')
export const minute = 60_000

/** One person of each role. */
export const actors = Object.fromEntries(
  roles.map((role): [Role, Actor] => [role, { id: `test-${role}`, name: `${role}甲`, role }]),
) as Record<Role, Actor>

export const deedOf = (role: Role, at = noon): Deed => ({ actor: actors[role], at })

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [{ text }] })

/** A sound local story of one paragraph; `part` says what is special about it. */
export const contentWith = (part: Partial<StoryContent> = {}): StoryContent => ({
  title: '松花江正式开江',
  summary: '冰排顺流而下，两岸市民前来观看。',
  keyPoints: [],
  origin: 'paper',
  credits: { bylines: ['王记者'], editor: '李编辑' },
  tags: [],
  coverSalt: 0,
  isBrief: false,
  body: [paragraph('江面上的冰排一块接着一块，缓缓漂向下游。')],
  ...part,
})

let count = 0

export async function aChannel(part: Partial<NewChannel> = {}) {
  count += 1
  const channel: NewChannel = {
    slug: `pd${count}`,
    name: `频道${count}`,
    fullName: `频道${count}新闻`,
    about: '测试用的频道。',
    hue: 'bingcheng',
    position: count,
    ...part,
  }
  return { ...channel, ...orThrow(await addChannel(deedOf('admin'), channel)) }
}

/** One of the paper's own titles, unless `part` says otherwise. */
export async function aSource(
  name = `稿源${++count}`,
  part: Partial<GivenSource> = {},
): Promise<number> {
  return orThrow(await addSource(deedOf('admin'), { name, class: 'paper', ...part })).id
}

/** A sound reprint under the headline of its original. */
export const reprintOf = (part: Partial<StoryContent> = {}): Partial<StoryContent> => ({
  origin: 'reprint',
  reprintLicence: {
    author: '赵记者',
    title: '松花江正式开江',
    url: 'https://wire.example/2018/05/14',
  },
  ...part,
})

type Wanted = Partial<StoryContent> & { channelId?: number; sourceId?: number; at?: number }

/** A story that a reporter has filed. Answers its number. */
export async function aFiledStory({ channelId, sourceId, at = noon, ...content }: Wanted = {}) {
  const story = {
    channelId: channelId ?? (await aChannel()).id,
    sourceId: sourceId ?? (await aSource()),
    content: contentWith(content),
  }
  return orThrow(await fileStory(deedOf('reporter', at), story)).id
}

/** A blank sheet that `role` has begun; answers its number. */
export async function aStartedStory(role: Role = 'reporter', at = noon) {
  const { id: channelId } = await aChannel()
  await aSource()
  return orThrow(await startStory(deedOf(role, at), { channelId })).id
}

/** What a window sends to save `part` of a text that it has as `text`. */
export const saveOf = (
  text: { draft: StoryDraft; version: number },
  part: Partial<StoryDraft> = {},
  more: Partial<DraftSave> = {},
): DraftSave => ({
  version: text.version,
  window: 'window-one',
  sequence: 1,
  draft: { ...text.draft, ...part },
  ...more,
})

/** A story that readers can read since `at` (noon). Answers its number and its address. */
export async function aLiveStory(wanted: Wanted = {}) {
  const id = await aFiledStory(wanted)
  return { id, path: await putLive(id, wanted.at) }
}

/** Takes the working text of a story through its reviews and publishes it. Answers its address. */
export async function putLive(storyId: number, at = noon): Promise<string> {
  await released(storyId, at)
  return orThrow(await publishStory(deedOf('chief', at), { storyId })).path
}

/** Withdraws a live story: a head of desk asks, the chief confirms. */
export async function withdrawn(storyId: number, reason = '事实有误', at = noon): Promise<void> {
  const { requestId } = orThrow(
    await requestWithdrawal(deedOf('deskHead', at), { storyId, reason }),
  )
  orThrow(await confirmWithdrawal(deedOf('chief', at), { requestId }))
}

/** A story that was live and is withdrawn. Answers its number and the address that it had. */
export async function aWithdrawnStory(wanted: Wanted = {}) {
  const story = await aLiveStory(wanted)
  await withdrawn(story.id)
  return story
}

/** Corrects words of a live story at `at`. */
export async function correctWords(
  storyId: number,
  stood: string,
  stands: string,
  at = noon + minute,
) {
  const correction = { storyId, kind: 'fact' as const, stood, stands, note: '已改正。' }
  return orThrow(await correctStory(deedOf('chief', at), correction))
}

/** Makes the head of desk of these tests the head of a channel. */
export async function headsChannel(channelId: number) {
  const { id, name, role } = actors.deskHead
  await transact(async (tx) => {
    if (!(await personOf(tx, id)))
      await addPerson(tx, { id, username: id.toLowerCase(), name, role, at: noon })
    await tx.insert(channelHeads).values({ personId: id, channelId })
  })
}

export const aSlot = (list: HeadlineList, storyId: number, times: Partial<Slot> = {}): Slot => ({
  list,
  storyId,
  startsAt: null,
  endsAt: null,
  ...times,
})

/** The version of a page's arrangement, 0 where it has none. */
export async function versionOf(page: string): Promise<number> {
  const rows = readStore().select().from(arrangements).where(eq(arrangements.page, page))
  return (await rows)[0]?.version ?? 0
}

/** The chief arranges a page anew. */
export async function arranged(page: string, slots: Slot[], at = noon) {
  orThrow(await arrangePage(deedOf('chief', at), { page, base: await versionOf(page), slots }))
}
