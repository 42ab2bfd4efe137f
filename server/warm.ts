import type { Logger } from 'pino'
import type { Address } from '#newsroom/addresses.ts'
import { allChannels } from '#newsroom/channels/published.ts'
import type { PageCache } from './cache/pageCache.ts'
import type { Faces } from './faces/faces.ts'
import { sheetFor } from './sendMeaning.ts'

type House = { pages: PageCache; faces: Faces; log: Logger }

/**
 * Prints the front page and the channels once, one after another, and has their headline faces made:
 * the first reader then gets them at once. Never rejects; ends early when `signal` says so.
 */
export async function warmUp({ pages, faces, log }: House, signal: AbortSignal): Promise<void> {
  try {
    const channels = await allChannels()
    const addresses: Address[] = [
      { kind: 'front' },
      ...channels.map(({ slug }): Address => ({ kind: 'channel', channel: slug })),
    ]
    for (const address of addresses) {
      if (signal.aborted) return
      const { key, ...sheet } = sheetFor({ kind: 'show', address })
      const { face } = await pages.page(key, sheet)
      if (face) faces.warm(face)
    }
  } catch (error) {
    log.warn({ err: error }, 'the first pages were not printed ahead')
  }
}
