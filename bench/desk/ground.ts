import { orThrow } from '#lib/result.ts'
import { addDays, dayOf, startOfDay } from '#lib/zh/date.ts'
import { allChannels } from '#newsroom/channels/published.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { storyList } from '#newsroom/stories/storyList.ts'
import type { Ground } from './visit.ts'

const chief: Actor = { id: 'demo-chief', name: '韩松', role: 'chief' }
const reporter: Actor = { id: 'demo-reporter', name: '林江', role: 'reporter' }

/** Days from the newest story back into the archive, as far as generated stories can reach. */
const ages = [0, 7, 30, 365, 1_000, 2_000, 3_000, 5_000, 8_000]

/** What there is to ask about in the store of DATA_DIR. */
export async function groundIn(): Promise<Ground> {
  const newest = await pageAt(Number.MAX_SAFE_INTEGER)
  const [first] = newest
  if (!first) throw new Error('the store has no stories: npm run generate -- --stories 1000000')
  const days = ages.map((age) => addDays(dayOf(first.changedAt), -age))
  const rows = [newest, ...(await Promise.all(days.map((day) => pageAt(startOfDay(day)))))].flat()
  const channels = (await allChannels()).map(({ slug }) => slug)
  return {
    chief,
    reporter,
    people: ['demo-generator', reporter.id, 'nobody'],
    channels: [...channels.slice(0, 3), 'no-such-channel'],
    stories: [...new Set(rows.map(({ id }) => id))],
    days,
  }
}

const pageAt = async (at: number) =>
  orThrow(await storyList(chief, {}, { direction: 'older', cursor: { at, id: 0 } })).rows
