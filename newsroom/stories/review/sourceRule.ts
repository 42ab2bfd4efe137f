import { and, eq } from 'drizzle-orm'
import { sourceOverrides, sources } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { type Standing, standingOf } from '../../sources/standing.ts'
import type { StoryContent } from '../content.ts'
import type { StoryDraft } from '../draft/storyDraft.ts'
import { originFaults } from '../reprint.ts'

export type SourceReason = 'badSource' | 'badOrigin'

type SourceRow = typeof sources.$inferSelect

/** A text as far as it matters where it comes from. */
export type TextOfSource = { storyId: number; sourceId: number; content: StoryContent }

/**
 * Whether a text may go on its way to readers at `at` (ms UTC) by where it comes from: from a 稿源 on
 * the list and valid on that day, or let through by a chief; and called what it is.
 */
export async function fromValidSource(
  tx: Transaction,
  { storyId, sourceId, content }: TextOfSource,
  at: number,
): Promise<Result<null, SourceReason>> {
  const source = await sourceRow(tx, sourceId)
  const faults = originFaults(content, source)
  if (faults.length > 0) return refused('badOrigin', faults.join(''))
  const standing = standingOf(source, at)
  if (standing === 'valid') return done(null)
  const url = urlOf(content)
  if (await isLetThrough(tx, { storyId, sourceId, url })) return done(null)
  return refused('badSource', `${standsSo(source, standing)}请换稿源，或者请总编写明原因放行。`)
}

export async function sourceRow(tx: Transaction, sourceId: number): Promise<SourceRow> {
  const [source] = await tx.select().from(sources).where(eq(sources.id, sourceId))
  if (!source) throw new Error(`no source ${sourceId}`)
  return source
}

/** The original's address, by which an override knows its text; blank where it is no reprint. */
export const urlOf = ({ reprintLicence }: Pick<StoryContent, 'reprintLicence'>): string =>
  reprintLicence?.url ?? ''

/** The same of a text that is being worked on. */
export const urlOfDraft = ({ origin, licence }: Pick<StoryDraft, 'origin' | 'licence'>): string =>
  origin === 'reprint' ? licence.url.trim() : ''

export async function isLetThrough(
  tx: Transaction,
  { storyId, sourceId, url }: { storyId: number; sourceId: number; url: string },
): Promise<boolean> {
  const [row] = await tx
    .select({ id: sourceOverrides.id })
    .from(sourceOverrides)
    .where(
      and(
        eq(sourceOverrides.storyId, storyId),
        eq(sourceOverrides.sourceId, sourceId),
        eq(sourceOverrides.url, url),
      ),
    )
    .limit(1)
  return row !== undefined
}

/** Why a source may not be used, as a sentence: 稿源“演示晨报”已经移除，不能再用。 */
export function standsSo(
  { name, validFrom, validUntil }: Pick<SourceRow, 'name' | 'validFrom' | 'validUntil'>,
  standing: Exclude<Standing, 'valid'>,
): string {
  const why = {
    frozen: '已经冻结，现在不能用。',
    removed: '已经移除，不能再用。',
    early: `从${validFrom}起才有效，现在还不能用。`,
    expired: `的有效期到${validUntil}为止，已经过期。`,
  }
  return `稿源“${name}”${why[standing]}`
}
