import type { Day } from '#lib/zh/date.ts'
import type { Lunar } from '#lib/zh/lunar.ts'
import type { Channel } from '#newsroom/channels/published.ts'
import type { CorrectionEntry } from '#newsroom/corrections/published.ts'
import type { Settings } from '#newsroom/settings/shapes.ts'

/** What every page shows around its own: settings, nav, the day, the newest correction. */
export type House = {
  settings: Settings
  channels: Channel[]
  /** The site's day: in the masthead, and from which 今天 and 昨天 count. */
  day: Day
  lunar: Lunar
  latestCorrection: CorrectionEntry | null
}
