import { readStore } from '#db/client.ts'
import { done, type Result } from '#lib/result.ts'
import type { Finding, Level } from '../checker/finding.ts'
import { applyOverrides, type Override, type Reviewed } from '../checker/overrides.ts'
import type { Actor } from '../people/actor.ts'
import { can } from '../people/can.ts'
import { atWorkQueries, readableStory } from '../stories/atWork.ts'
import type { StoryDraft } from '../stories/draft/storyDraft.ts'
import type { Revision } from '../stories/revision.ts'
import { draftOfRevision } from '../stories/workingText.ts'
import { isLookedAt } from './findingInHand.ts'
import { mayKeep } from './gate.ts'
import { newestReport, overridesOf, reportNow } from './reports.ts'

/** What those who write and review read of the checker. */

/** What a person may do about findings of a story. */
export type CheckRights = { keeps: Level[]; allows: boolean }

/** What an editor's window needs beside the text: what was let stand, and what this person may. */
export type CheckerStart = { overrides: Override[]; rights: CheckRights }

const rightsOf = (actor: Actor, authorId: string): CheckRights => ({
  keeps: (['error', 'doubt', 'hint'] as const).filter((level) => mayKeep(actor, level, [authorId])),
  allows: can(actor, 'list.manage'),
})

/** For a story that the actor has open to write. */
export const checkerStart = async (
  actor: Actor,
  { id, authorId }: { id: number; authorId: string },
): Promise<CheckerStart> => ({
  overrides: await overridesOf(readStore(), id),
  rights: rightsOf(actor, authorId),
})

/** The newest report of a text, with the text that its spans mean. `madeAt` in ms UTC. */
export type CheckReport = Reviewed & {
  findings: Finding[]
  overrides: Override[]
  revision: number
  madeAt: number
  draft: StoryDraft
  rights: CheckRights
}

/** The checker's report of a revision, under review by the lists of the moment; null where there is none. */
export async function reportOf(
  actor: Actor,
  storyId: number,
  number: number,
): Promise<Result<CheckReport | null, 'notAllowed' | 'unknownStory'>> {
  const found = await readableStory(actor, storyId)
  if (!found.ok) return found
  const { channelId, authorId, state } = found.value
  const [row] = await atWorkQueries().revision.execute({ id: storyId, number })
  const report =
    row &&
    (await (isLookedAt(state) ? reportNow : newestReport)(
      readStore(),
      { ...row, revisionId: row.id },
      Date.now(),
    ))
  if (!report) return done(null)
  const { findings, madeAt } = report
  const overrides = await overridesOf(readStore(), storyId)
  return done({
    ...applyOverrides(findings, overrides),
    findings,
    overrides,
    revision: number,
    madeAt,
    draft: draftOfRevision(row as Revision, channelId),
    rights: rightsOf(actor, authorId),
  })
}
