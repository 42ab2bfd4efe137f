import { eq, sql } from 'drizzle-orm'
import { settings } from '#db/schema.ts'
import type { Transaction } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { dateTimeOf } from '#lib/zh/date.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import type { SettingKey } from './shapes.ts'

/**
 * Writes a setting whose value fits its shape, and its entry in the log. `version` is that of the value
 * which the person had before them (0: none yet); refused where somebody has saved another since.
 */
export async function writeSetting(
  tx: Transaction,
  deed: Deed,
  { key, value, version }: { key: SettingKey; value: unknown; version?: number | undefined },
): Promise<Result<null, 'stale'>> {
  const [stands] = await tx.select().from(settings).where(eq(settings.key, key))
  if (version !== undefined && version !== (stands?.version ?? 0))
    return refused('stale', staleSentence(stands?.changedBy ?? '', stands?.changedAt ?? deed.at))
  const row = {
    key,
    // The store's driver would write null as NULL, which is no value of a setting
    value: value === null ? sql`${'null'}` : value,
    changedAt: deed.at,
    changedBy: deed.actor.name,
    version: (stands?.version ?? 0) + 1,
  }
  await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row })
  await record(tx, deed, 'changeSetting', `setting:${key}`, { value })
  return done(null)
}

/** For whoever saves what somebody else has changed meanwhile: who, when, and what to do. */
export const staleSentence = (name: string, at: number): string =>
  `没有保存：${name || '有人'}在${dateTimeOf(at)}改过这一项。您填的还在下面；请先在新窗口打开这一页核对，再点一次保存，就会用您的内容替换。`
