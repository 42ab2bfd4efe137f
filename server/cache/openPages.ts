import type { Logger } from 'pino'
import { editionReader } from '#db/client.ts'
import { type Day, dayOf, endOfDay, startOfDay } from '#lib/zh/date.ts'
import { siteSettings } from '#newsroom/settings/published.ts'
import type { Printer } from '../print/printer.ts'
import { speculationHeader } from '../speculation.ts'
import { onceATurn } from './moment.ts'
import type { Printed } from './page.ts'
import { openPageCache, type PageCache, type Sheet } from './pageCache.ts'

type Options = { isDev: boolean; log: Logger }

/**
 * The pages of this site: valid for an edition of the store and a day of the calendar, because the
 * masthead shows the date. In development every request is an edition of its own.
 */
export function openPages(printer: Printer, { isDev, log }: Options): PageCache {
  const print = async (sheet: Sheet): Promise<Printed> => {
    const { isConfirmed } = await siteSettings()
    const { html, face, headers } = await (sheet.write ?? (() => drawn(printer, sheet)))()
    const shared = {
      ...(sheet.surrogateKeys && { 'Surrogate-Key': sheet.surrogateKeys }),
      ...(!isConfirmed && { 'X-Robots-Tag': 'noindex' }),
    }
    return { html, face, headers: { ...headers, ...shared } }
  }
  if (isDev) return uncached(print)
  const edition = editionReader()
  const today = openToday()
  return openPageCache({
    stamp: onceATurn(() => `${edition()} ${today(Date.now())}`),
    print,
    onPrinted: (route, ms) => log.debug({ route, ms: Math.round(ms) }, 'printed'),
  })
}

async function drawn(printer: Printer, { route, status, shelf }: Sheet): Promise<Printed> {
  const { html, face, policy } = await printer.print(route, { isFaceless: shelf === 'search' })
  const headers = {
    ...(policy && { 'Content-Security-Policy': policy }),
    ...(status === 200 && speculationHeader),
  }
  return { html, face, headers }
}

function uncached(print: Parameters<typeof openPageCache>[0]['print']): PageCache {
  return {
    stamp: () => '',
    peek: () => undefined,
    page: (key, sheet) => openPageCache({ stamp: () => '', print }).page(key, sheet),
  }
}

/** The day of a moment; reckoned anew only when another has begun. */
function openToday(): (now: number) => Day {
  let day = dayOf(0)
  let begin = 0
  let end = 0
  return (now) => {
    if (now < begin || now >= end) {
      day = dayOf(now)
      begin = startOfDay(day)
      end = endOfDay(day)
    }
    return day
  }
}
