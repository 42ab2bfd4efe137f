import { settings } from '#db/schema.ts'
import { transact } from '#db/transact.ts'
import { done, type Result, refused } from '#lib/result.ts'
import { record } from '../log/record.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { type SettingKey, type Settings, settingShapes } from './shapes.ts'

/** An administrator changes one setting; the next page that is printed shows it. */
export async function changeSetting<Key extends SettingKey>(
  deed: Deed,
  key: Key,
  value: Settings[Key],
): Promise<Result<null, 'notAllowed' | 'badValue'>> {
  if (!can(deed.actor, 'site.configure')) return notAllowed('site.configure')
  const parsed = settingShapes[key].safeParse(value)
  if (!parsed.success)
    return refused('badValue', parsed.error.issues.map(({ message }) => message).join(' '))
  return transact(async (tx) => {
    const row = { key, value: parsed.data as unknown, changedAt: deed.at }
    await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row })
    await record(tx, deed, 'changeSetting', `setting:${key}`)
    return done(null)
  })
}
