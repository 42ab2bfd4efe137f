import { orThrow, type Result } from '#lib/result.ts'
import { dayOf, startOfDay } from '#lib/zh/date.ts'
import type { Actor, Deed } from '#newsroom/people/actor.ts'
import { fileStory } from '#newsroom/stories/file.ts'
import { holdStory } from '#newsroom/stories/review/hold.ts'
import { proofStory } from '#newsroom/stories/review/proof.ts'
import { releaseStory } from '#newsroom/stories/review/release.ts'
import { returnStory } from '#newsroom/stories/review/return.ts'
import { reviewFirst } from '#newsroom/stories/review/reviewFirst.ts'
import { reviewSecond } from '#newsroom/stories/review/reviewSecond.ts'
import { submitStory } from '#newsroom/stories/review/submit.ts'
import { scheduleStory } from '#newsroom/stories/schedule/schedule.ts'
import { contentOf } from './content.ts'
import type { StoryInFlight } from './inFlight/inFlight.ts'
import { chief, deskHead, editor, proofreader, reporter } from './review.ts'

type Ground = {
  channelIds: Readonly<Record<string, number>>
  sourceIds: Readonly<Record<string, number>>
  /** ms UTC. */
  now: number
}
/** What was done to a story, and how many minutes ago. */
type Step = { ago: number; deed: (at: number) => Done }
type Done = Promise<Result<unknown, string>>

const minute = 60_000

/** Puts the demo's unfinished stories on the desk, so that its board is alive from the first look. */
export async function plantInFlight(
  stories: readonly StoryInFlight[],
  ground: Ground,
): Promise<void> {
  for (const story of stories.toSorted((a, b) => b.went.filed - a.went.filed))
    await plantOne(story, ground)
}

async function plantOne(seed: StoryInFlight, { channelIds, sourceIds, now }: Ground) {
  const at = (ago: number) => now - ago * minute
  const channelId = channelIds[seed.channel]
  const sourceId = sourceIds[seed.source]
  if (channelId === undefined || sourceId === undefined) throw new Error(`${seed.name}: no place`)
  const content = contentOf(seed)
  const filed = { channelId, sourceId, content, isDemo: true }
  const { id } = orThrow(await fileStory({ actor: reporter, at: at(seed.went.filed) }, filed))
  for (const { ago, deed } of stepsOf(id, seed.went, now)) orThrow(await deed(at(ago)))
}

/** In the order of time. Each story is in its first round. */
function stepsOf(storyId: number, went: StoryInFlight['went'], now: number): Step[] {
  const of = { storyId, round: 1 }
  const by =
    (actor: Actor, work: (deed: Deed) => Done): Step['deed'] =>
    (at) =>
      work({ actor, at })
  const steps: (Step | null)[] = [
    step(
      went.sent,
      by(reporter, (deed) => submitStory(deed, { storyId, version: 1 })),
    ),
    step(
      went.first,
      by(editor, (deed) => reviewFirst(deed, of)),
    ),
    step(
      went.second,
      by(deskHead, (deed) => reviewSecond(deed, of)),
    ),
    step(
      went.released,
      by(chief, (deed) => releaseStory(deed, of)),
    ),
    step(
      went.held,
      by(editor, (deed) => holdStory(deed, of)),
    ),
    step(
      went.returned?.ago,
      by(editor, (deed) =>
        returnStory(deed, { ...of, decision: 'return', opinion: went.returned?.opinion ?? '' }),
      ),
    ),
    ...(went.proofs ?? []).map((ago, number) =>
      step(
        ago,
        by(proofreader, (deed) =>
          proofStory(deed, { ...of, number: number + 1, errors: 2 - number }),
        ),
      ),
    ),
  ]
  const past = steps.flatMap((each) => each ?? []).sort((a, b) => b.ago - a.ago)
  const { publishIn } = went
  if (publishIn === undefined) return past
  const publishAt = startOfDay(dayOf(now + publishIn * minute)) + 15 * 60 * minute
  const scheduled = by(chief, (deed) => scheduleStory(deed, { storyId, publishAt }))
  return [...past, { ago: 1, deed: scheduled }]
}

const step = (ago: number | undefined, deed: Step['deed']): Step | null =>
  ago === undefined ? null : { ago, deed }
