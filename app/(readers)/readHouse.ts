import { cache } from 'react'
import type { House } from '#components/page/house.ts'
import { lunarOf } from '#lib/zh/lunar.ts'
import { openChannels } from '#newsroom/channels/published.ts'
import { correctionLedger } from '#newsroom/corrections/published.ts'
import { siteDay, siteSettings } from '#newsroom/settings/published.ts'

/** Reads what stands around a page; once a page, for its layout, its head and its body together. */
export const readHouse = cache(async (): Promise<House> => {
  const [settings, channels, [latestCorrection]] = await Promise.all([
    siteSettings(),
    openChannels(),
    correctionLedger(1),
  ])
  const day = siteDay(settings)
  return {
    settings,
    channels,
    day,
    lunar: lunarOf(day),
    latestCorrection: latestCorrection ?? null,
  }
})
