import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { PrintFault } from '../print/fault.ts'
import { hashOf, makePage, type Page, type Printed, sizeOf, squeeze } from './page.ts'

/** What is printed for a key: the route that draws it and the status that it answers with. */
export type Sheet = {
  route: string
  status: number
  /** Writes what no route draws: a feed, a sitemap. */
  write?: () => Promise<Printed>
  /**
   * Sheets of which there is no end have small shelves of their own and push out no page: passing ones
   * (lists from a cursor), and searches, which also wait in a queue of their own.
   */
  shelf?: 'passing' | 'search'
  /** What most readers open: never behind a crawl of the archive in the queue. */
  isUrgent?: boolean
  /** Names by which a CDN may drop its copies. */
  surrogateKeys?: string
}

export type PageCache = {
  /** What every page is derived from at this moment: two equal stamps, two equal stores. */
  stamp(): string
  /** The page of the current edition, if it is in memory. No reading, no waiting: the fast way. */
  peek(key: string): Page | undefined
  /** The page of the current edition, printed if need be. Throws PrintFault. */
  page(key: string, sheet: Sheet): Promise<Page>
}

type Options = {
  /** What every page is derived from: number of the edition and day of the site. ~5 µs. */
  stamp: () => string
  print: (sheet: Sheet) => Promise<Printed>
  /** Bytes for lasting pages, for passing ones, and for searches. */
  maxBytes?: number
  maxPassingBytes?: number
  maxSearchBytes?: number
  /** Renders at one time; each holds the event loop for some milliseconds. */
  maxPrinting?: number
  /** Renders that may wait before a request is turned away. */
  maxWaiting?: number
  onPrinted?: (route: string, milliseconds: number) => void
}

/** Pages that may wait for Brotli 11, each held in memory; under a crawl of the archive more do not. */
const maxSqueezing = 100

/** More pages wait to be printed than a reader would wait for. */
export class TooBusy extends PrintFault {
  override name = 'TooBusy'
  constructor() {
    super('too many pages wait to be printed')
  }
}

/** How often a page is printed anew because an edition came while it was being printed. */
const maxTries = 10

/**
 * Pages in memory, each valid for one edition. Many requests for a page that is not there print it
 * once; a page during whose printing the edition changed could mix two editions and is printed anew.
 */
export function openPageCache(options: Options): PageCache {
  const { stamp, print, maxBytes = 128 * 1024 ** 2, maxPassingBytes = 16 * 1024 ** 2 } = options
  const { maxSearchBytes = 16 * 1024 ** 2 } = options
  const { maxPrinting = 4, maxWaiting = 100, onPrinted } = options
  const lasting = shelfOf(maxBytes)
  const shelves = { passing: shelfOf(maxPassingBytes), search: shelfOf(maxSearchBytes) }
  const printing = new Map<string, Promise<Page>>()
  const [turn, urgentTurn, searchTurn] = [pLimit(maxPrinting), pLimit(2), pLimit(1)]
  const squeezing = pLimit(1)

  const known = (key: string) =>
    lasting.get(key) ?? shelves.passing.get(key) ?? shelves.search.get(key)

  function peek(key: string): Page | undefined {
    const page = known(key)
    return page && page.stamp === stamp() ? page : undefined
  }

  async function page(key: string, sheet: Sheet): Promise<Page> {
    for (let tries = 0; tries < maxTries; tries += 1) {
      const current = peek(key)
      if (current) return current
      const made = await (printing.get(key) ?? begin(key, sheet))
      // Joined a printing that had begun before this edition: not what this request may see.
      if (made.stamp === stamp()) return made
    }
    throw new PrintFault(`${sheet.route}: a new edition came during every one of ${maxTries} tries`)
  }

  function begin(key: string, sheet: Sheet): Promise<Page> {
    const queue = sheet.isUrgent ? urgentTurn : sheet.shelf === 'search' ? searchTurn : turn
    if (!sheet.isUrgent && queue.pendingCount >= maxWaiting) throw new TooBusy()
    const made = queue(() => make(key, sheet)).finally(() => printing.delete(key))
    printing.set(key, made)
    return made
  }

  async function make(key: string, sheet: Sheet): Promise<Page> {
    const before = stamp()
    const started = performance.now()
    const printed = await print(sheet)
    onPrinted?.(sheet.route, performance.now() - started)
    const old = known(key)
    const isSame = old?.hash === hashOf(printed, sheet.status)
    const fresh = { stamp: before, status: sheet.status }
    const made = old && isSame ? { ...old, ...fresh } : await makePage(printed, fresh)
    if (before !== stamp()) return made
    keep(key, sheet, made)
    if (!isSame && sheet.shelf !== 'search' && squeezing.pendingCount < maxSqueezing)
      void squeezing(() => squeezeCurrent(key, made))
    return made
  }

  function keep(key: string, sheet: Sheet, page: Page) {
    const shelf = sheet.shelf ? shelves[sheet.shelf] : lasting
    shelf.set(key, page)
  }

  async function squeezeCurrent(key: string, page: Page) {
    // In a later edition it may be another page with the same copies.
    if (known(key)?.copies === page.copies) await squeeze(page).catch(() => undefined)
  }

  return { stamp, peek, page }
}

const shelfOf = (maxSize: number) =>
  new LRUCache<string, Page>({ maxSize, sizeCalculation: sizeOf })
