import { readStore } from '#db/client.ts'
import { settings } from '#db/schema.ts'
import { siteSettings } from './published.ts'
import { type SettingKey, type Settings, settingShapes } from './shapes.ts'

/** Which version of a setting stands, and who wrote it when; version 0 where nobody has. */
export type Written = { version: number; by: string; at: number | null }

/** All settings with what the desk wants to know of each. */
export async function settingsOnDesk(): Promise<{
  values: Settings
  written: Record<SettingKey, Written>
}> {
  const rows = await readStore().select().from(settings)
  const written = Object.keys(settingShapes).map((key): [string, Written] => {
    const row = rows.find((each) => each.key === key)
    return [
      key,
      { version: row?.version ?? 0, by: row?.changedBy ?? '', at: row?.changedAt ?? null },
    ]
  })
  return {
    values: await siteSettings(),
    written: Object.fromEntries(written) as Record<SettingKey, Written>,
  }
}
