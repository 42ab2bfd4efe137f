'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, fault } from '#components/desk/formState.ts'
import type { Kept } from '#components/desk/writing/versionSheets.tsx'
import { deskStoryPath, revisionsPath } from '#newsroom/deskAddresses.ts'
import { makeRevision } from '#newsroom/stories/makeRevision.ts'
import { publishStory } from '#newsroom/stories/publish.ts'
import { restoreRevision } from '#newsroom/stories/restoreRevision.ts'
import { emergencyRelease } from '#newsroom/stories/review/emergencyRelease.ts'
import { startStory } from '#newsroom/stories/start.ts'
import { readForm } from '../../readForm.ts'
import { deskDeed } from '../../session.ts'

const number = z.int().min(1)
const wrong = '送来的内容不对，请刷新页面再试。'

export async function start(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const result = await startStory(deed, {
    channelId: Number(readForm(form, 'channelId').channelId),
  })
  if (!result.ok) return fault(result.refusal.sentence)
  redirect(deskStoryPath(result.value.id))
}

const keeping = z.object({ storyId: number, version: z.int(), reason: z.string() })

/** 存版, called by the script of the page where the story is written. */
export async function keepVersion(given: unknown): Promise<Kept> {
  const deed = await deskDeed()
  const parsed = keeping.safeParse(given)
  if (!parsed.success) return { ok: false, sentence: wrong }
  const result = await makeRevision(deed, parsed.data)
  return result.ok
    ? { ok: true, ...result.value }
    : { ok: false, sentence: result.refusal.sentence }
}

/**
 * 紧急签发并发布, of exactly the version that the person has read: what the review allows a chief to do
 * with a text that nobody has reviewed. The alert stands until another person countersigns.
 */
export async function publish(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const { reason, ...numbers } = readForm(
    form,
    'storyId',
    'revision',
    'version',
    'channelId',
    'reason',
  )
  const given = {
    storyId: Number(numbers.storyId),
    revision: Number(numbers.revision),
    channelId: Number(numbers.channelId),
  }
  const text = { storyId: given.storyId, version: Number(numbers.version), reason }
  const release = await emergencyRelease(deed, text)
  if (!release.ok) return fault(release.refusal.sentence, { reason })
  const result = await publishStory(deed, given)
  if (!result.ok) return fault(result.refusal.sentence, { reason })
  redirect(`${deskStoryPath(given.storyId)}?done=published`)
}

export async function restore(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const { storyId, number } = readForm(form, 'storyId', 'number')
  const given = { storyId: Number(storyId), number: Number(number) }
  const result = await restoreRevision(deed, given)
  if (!result.ok) return fault(result.refusal.sentence)
  redirect(`${revisionsPath(given.storyId)}?done=restored`)
}
