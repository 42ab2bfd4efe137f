import { editionNumber } from '#db/client.ts'
import { dayOf } from '#lib/zh/date.ts'
import { siteSettings } from '#newsroom/settings/published.ts'
import type { Printer } from '../print/printer.ts'
import { openPageCache, type PageCache } from './pageCache.ts'

/**
 * The pages of this site: valid for an edition of the store and a day of the calendar, because the
 * masthead shows the date. In development every request is an edition of its own.
 */
export function openPages(printer: Printer, { isDev }: { isDev: boolean }): PageCache {
  const print = async (route: string) => {
    const { isConfirmed } = await siteSettings()
    const { html, face, policy } = await printer.print(route)
    const headers = {
      ...(policy && { 'Content-Security-Policy': policy }),
      ...(!isConfirmed && { 'X-Robots-Tag': 'noindex' }),
    }
    return { html, face, headers }
  }
  if (isDev) return uncached(print)
  return openPageCache({ stamp: () => `${editionNumber()} ${dayOf(Date.now())}`, print })
}

function uncached(print: Parameters<typeof openPageCache>[0]['print']): PageCache {
  return {
    peek: () => undefined,
    page: (key, sheet) => openPageCache({ stamp: () => '', print }).page(key, sheet),
  }
}
