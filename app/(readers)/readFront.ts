import type { House } from '#components/page/house.ts'
import { addDays, type Day } from '#lib/zh/date.ts'
import { edgeDaysOf } from '#newsroom/archive/published.ts'
import { headlinesOf } from '#newsroom/front/published.ts'
import {
  countOfDay,
  daysBefore,
  latestInChannel,
  latestStories,
  publishedStory,
  relatedStories,
  type StoryLine,
} from '#newsroom/stories/published.ts'

/** Rows of the newest day and of the day before it in the stream of the front page. */
const rowsOfDay = [9, 6]
const rowsOfBand = 6

/** Everything on the front page between masthead and footer. */
export async function readFront({ channels, day }: House) {
  const { lead: leadLine, topStories } = await headlinesOf({ name: 'front' })
  const lead = leadLine && (await publishedStory(leadLine.id))
  const above = new Set([leadLine, ...topStories].map((story) => story?.id))
  const newest = await latestStories(80)
  const stream = firstDays(newest.filter(({ id }) => !above.has(id)))
  const [mainChannel] = channels
  const lastDay = (stream.at(-1)?.day as Day | undefined) ?? addDays(day, 1)
  return {
    lead,
    topStories,
    companions: lead
      ? (await relatedStories(lead, 6)).filter((s) => !above.has(s.id)).slice(0, 2)
      : [],
    stream,
    countToday: await countOfDay(day),
    mainChannel: mainChannel ?? null,
    lastDay: (mainChannel && (await edgeDaysOf(mainChannel.id)))?.last ?? null,
    earlierDays: mainChannel ? await daysBefore(mainChannel.id, lastDay, 3) : [],
    bands: await Promise.all(
      channels.map(async (channel) => ({
        channel,
        stories: (await latestInChannel(channel.id, rowsOfBand + 1))
          .filter(({ id }) => id !== leadLine?.id)
          .slice(0, rowsOfBand),
      })),
    ),
  }
}

/** The first rows of the newest two days. */
function firstDays(stories: StoryLine[]): StoryLine[] {
  const days = [...Map.groupBy(stories, ({ day }) => day).values()]
  return rowsOfDay.flatMap((rows, at) => days[at]?.slice(0, rows) ?? [])
}
