import { transact } from '#db/transact.ts'
import type { Result } from '#lib/result.ts'
import { badValue, inChinese } from '../badInput.ts'
import type { Deed } from '../people/actor.ts'
import { can, notAllowed } from '../people/can.ts'
import { type SettingKey, type Settings, settingFields, settingShapes } from './shapes.ts'
import { writeSetting } from './write.ts'

/**
 * An administrator changes one setting; the next page that is printed shows it. With the `version`
 * that they had before them, a change that somebody made meanwhile is not overwritten unseen.
 */
export async function changeSetting<Key extends SettingKey>(
  deed: Deed,
  key: Key,
  value: Settings[Key],
  { version }: { version?: number } = {},
): Promise<Result<null, 'notAllowed' | 'badValue' | 'stale'>> {
  if (!can(deed.actor, 'setting.change')) return notAllowed('setting.change')
  const parsed = settingShapes[key].safeParse(value, inChinese)
  if (!parsed.success) return badValue(parsed.error, settingFields)
  return transact((tx) => writeSetting(tx, deed, { key, value: parsed.data, version }))
}
