import { orThrow, type Result } from '#lib/result.ts'
import { addRedirect } from '../../../redirects/add.ts'
import { addSynonyms } from '../../../search/addSynonyms.ts'
import { changeSetting } from '../../../settings/change.ts'
import { openStory } from '../../../stories/atWork.ts'
import type { StoryState } from '../../../stories/lifecycle.ts'
import { makeRevision } from '../../../stories/makeRevision.ts'
import { broughtTo, reviewing, roundOf } from '../../../stories/review/testing.ts'
import { saveDraft } from '../../../stories/saveDraft.ts'
import {
  aChannel,
  aFiledStory,
  aLiveStory,
  aSource,
  deedOf,
  headsChannel,
  saveOf,
} from '../../../testing.ts'
import type { Deed } from '../../actor.ts'
import type { Action } from '../../can.ts'
import { inviteStaff } from '../../inviteStaff.ts'

/** What the verbs are tried on: made anew for each try. */
export type Desk = Awaited<ReturnType<typeof aDesk>>

let count = 0
/** Distinct for each call, as slugs, names and windows must be. */
export const another = (): number => ++count
const licences = [{ label: 'ICP备案', number: '1' }]

/** A desk with one of everything; the story is in the state that is wanted. */
export async function aDesk(state: StoryState = 'draft') {
  const admin = deedOf('admin')
  const channel = await aChannel()
  const place = { channelId: channel.id, sourceId: await aSource() }
  await headsChannel(channel.id)
  await aChannel()
  const storyId = await aFiledStory(place)
  // By somebody who reviews nothing here: who writes into a story reviews none of it
  if (state === 'draft') await workOn(storyId)
  await broughtTo(storyId, state)
  if (state === 'published') await workOn(storyId)
  const fromPath = `/old${another()}`
  orThrow(await addRedirect(admin, { fromPath, toPath: '/about' }))
  orThrow(await changeSetting(admin, 'licences', licences))
  orThrow(await changeSetting(admin, 'contact', { email: 'web@a.example' }))
  const person = { username: `new${another()}`, name: '新人', role: 'editor' } as const
  return {
    ...place,
    state,
    slug: channel.slug,
    storyId,
    round: await roundOf(storyId),
    live: (await aLiveStory(place)).id,
    fromPath,
    synonymsId: orThrow(await addSynonyms(admin, { words: ['哈市', '哈尔滨'] })).id,
    personId: orThrow(await inviteStaff(admin, person)).id,
  }
}

/** A new version of the story, and words after it that are in none. */
async function workOn(storyId: number): Promise<void> {
  const sender = reviewing('sender')
  orThrow(await saveDraft(sender, storyId, await aSave(storyId)))
  const { version } = await aSave(storyId)
  orThrow(await makeRevision(sender, { storyId, version, reason: '' }))
  orThrow(await saveDraft(sender, storyId, await aSave(storyId)))
}

export async function aSave(storyId: number) {
  const [text, number] = [orThrow(await openStory(deedOf('editor').actor, storyId)), another()]
  return saveOf(text, { kicker: `引题${number}` }, { window: `window-${number}-try` })
}

/**
 * A verb as it is tried: what it asks for, and a call of it that nothing but a right can refuse.
 * `inState` where it is not the story's own event that names the states in which it may happen.
 */
export type Try = {
  action: Action
  inState?: StoryState
  /** What others must have done before; its number is given to the call. */
  prepare?: (desk: Desk) => Promise<number>
  call: (deed: Deed, desk: Desk, prepared: number) => Promise<Result<unknown, string>>
}
