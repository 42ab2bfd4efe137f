import { readStore } from '#db/client.ts'
import { settings } from '#db/schema.ts'
import { type Day, dayOf } from '#lib/zh/date.ts'
import { type Settings, settingShapes } from './shapes.ts'

/** All settings, defaults where nothing is set. A stored value that fits no more counts as not set. */
export async function siteSettings(): Promise<Settings> {
  const rows = await readStore().select().from(settings)
  const stored = new Map(rows.map(({ key, value }) => [key, value]))
  const entries = Object.entries(settingShapes).map(([key, shape]) => {
    const parsed = shape.safeParse(stored.get(key))
    return [key, parsed.success ? parsed.data : shape.parse(undefined)]
  })
  return Object.fromEntries(entries) as Settings
}

/** The day that the masthead shows and from which 今天 and 昨天 count. */
export function siteDay({ isConfirmed, demoDay }: Settings, now = Date.now()): Day {
  return isConfirmed || demoDay === null ? dayOf(now) : (demoDay as Day)
}
