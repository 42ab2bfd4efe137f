'use server'

import { z } from 'zod'
import type { AllowWords, KeptFinding } from '#components/desk/writing/useFindings.ts'
import { levels } from '#newsroom/checker/finding.ts'
import { keepFinding as keep } from '#newsroom/checking/keepFinding.ts'
import { addListEntry } from '#newsroom/checking/lists/change.ts'
import { reopenFinding as reopen } from '#newsroom/checking/reopenFinding.ts'
import { deskDeed } from '../../session.ts'

const wrong = { ok: false, sentence: '送来的内容不对，请刷新页面再试。' } as const

const keeping = z.object({
  storyId: z.int().min(1),
  finding: z.object({ fingerprint: z.string().max(40), level: z.enum(levels), text: z.string() }),
  reason: z.string(),
})

/** 保留并说明, called by the script of the page where the story is written. */
export async function keepFinding(given: unknown): Promise<KeptFinding> {
  const deed = await deskDeed()
  const parsed = keeping.safeParse(given)
  if (!parsed.success) return wrong
  const { storyId, finding, reason } = parsed.data
  const { fingerprint, level, text: words } = finding
  const result = await keep(deed, { storyId, fingerprint, reason })
  if (!result.ok) return { ok: false, sentence: result.refusal.sentence }
  const said = { reason: reason.trim(), by: deed.actor.name, at: deed.at }
  return { ok: true, override: { fingerprint, level, words, ...said } }
}

const reopening = keeping.omit({ reason: true })

/** 取消保留, of what anybody let stand. */
export async function reopenFinding(given: unknown): Promise<KeptFinding> {
  const deed = await deskDeed()
  const parsed = reopening.safeParse(given)
  if (!parsed.success) return wrong
  const { storyId, finding } = parsed.data
  const { fingerprint, level, text: words } = finding
  const result = await reopen(deed, { storyId, fingerprint })
  if (!result.ok) return { ok: false, sentence: result.refusal.sentence }
  const said = { reason: '', by: deed.actor.name, at: deed.at }
  return { ok: true, override: { fingerprint, level, words, ...said } }
}

const allowing = z.object({ text: z.string(), rule: z.string() })

/** 加入允许词, for the rule that found the words. */
export async function allowWords(given: unknown): Promise<Awaited<ReturnType<AllowWords>>> {
  const deed = await deskDeed()
  const parsed = allowing.safeParse(given)
  if (!parsed.success) return wrong
  const result = await addListEntry(deed, { kind: 'allowed', fields: parsed.data })
  return result.ok ? { ok: true } : { ok: false, sentence: result.refusal.sentence }
}
