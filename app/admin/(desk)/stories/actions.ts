'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, fault } from '#components/desk/formState.ts'
import type { Kept } from '#components/desk/writing/versionSheets.tsx'
import { deskStoryPath, revisionsPath } from '#newsroom/deskAddresses.ts'
import { makeRevision } from '#newsroom/stories/makeRevision.ts'
import { restoreRevision } from '#newsroom/stories/restoreRevision.ts'
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

export async function restore(_: FormState, form: FormData): Promise<FormState> {
  const deed = await deskDeed()
  const { storyId, number } = readForm(form, 'storyId', 'number')
  const given = { storyId: Number(storyId), number: Number(number) }
  const result = await restoreRevision(deed, given)
  if (!result.ok) return fault(result.refusal.sentence)
  redirect(`${revisionsPath(given.storyId)}?done=restored`)
}
