import { sql } from 'drizzle-orm'
import { settings } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { inChinese, sentenceOf } from '../badInput.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { type SettingKey, type Settings, settingFields, settingShapes } from './shapes.ts'

/** An administrator changes one setting; the next page that is printed shows it. */
export async function changeSetting<Key extends SettingKey>(
  deed: Deed,
  key: Key,
  value: Settings[Key],
): Promise<Result<null, 'notAllowed' | 'badValue'>> {
  if (!can(deed.actor, 'site.configure')) return notAllowed('site.configure')
  const parsed = settingShapes[key].safeParse(value, inChinese)
  if (!parsed.success) return refused('badValue', sentenceOf(parsed.error, settingFields))
  return transact(async (tx) => {
    // The store's driver would write null as NULL, which is no value of a setting
    const value = parsed.data === null ? sql`${'null'}` : (parsed.data as unknown)
    const row = { key, value, changedAt: deed.at }
    await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row })
    await record(tx, deed, 'changeSetting', `setting:${key}`)
    return done(null)
  })
}
