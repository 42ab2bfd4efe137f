import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Address, pathOf } from '#newsroom/addresses.ts'
import { type Meaning, resolve } from '#newsroom/resolve.ts'
import type { Page } from './cache/page.ts'
import type { PageCache, Sheet } from './cache/pageCache.ts'
import { sendPage } from './cache/sendPage.ts'
import { surrogateKeys } from './cache/surrogateKeys.ts'
import type { Faces } from './faces/faces.ts'
import { revalidated } from './headers.ts'
import { isFile, writeFile } from './machines/file.ts'
import { PrintFault } from './print/fault.ts'
import { missingRoute, routeOf, withdrawnRoute } from './print/routes.ts'
import type { RedirectHits } from './redirects/hits.ts'
import { sendPlain } from './send.ts'

type House = { pages: PageCache; faces: Faces; hits: Pick<RedirectHits, 'add'> }
type Asked = { path: string; query: URLSearchParams }

/**
 * The fast way: a GET of a page's own address, written as the site writes it, whose page is in
 * memory and of this edition. No other work is done for it. Answers whether it was sent.
 */
export function sendKnown(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const page = house.pages.peek(request.url ?? '')
  // Pages of 404 and 410 are kept under no address.
  if (page?.status !== 200) return false
  deliver(house, request, response, page)
  return true
}

/** Shows what an address means: a page, a 301, a 404 or a 410. Rejects with PrintFault. */
export async function sendMeaning(
  house: House,
  asked: Asked,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = await pageFor(house.pages, asked)
  if (!('to' in found)) return deliver(house, request, response, found)
  const { to, rule } = found
  if (rule) house.hits.add(rule)
  return sendPlain(request, response, {
    status: 301,
    title: '地址变了',
    sentence: `这一页现在的地址是 ${to}`,
    headers: { ...revalidated, Location: to },
  })
}

const maxTries = 10

type Moved = Meaning & { kind: 'moved' }

/**
 * The page of an address, or the path that it moved to, meaning and page of one edition: a story
 * withdrawn between the two questions is asked for again and found withdrawn.
 */
async function pageFor(pages: PageCache, { path, query }: Asked): Promise<Page | Moved> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const stamp = pages.stamp()
    const meaning = await resolve(path, query)
    if (meaning.kind === 'moved') return meaning
    const { key, ...sheet } = sheetFor(meaning)
    const page = await pages.page(key, sheet).catch((error: unknown) => {
      if (stamp === pages.stamp()) throw error
    })
    if (page && (page.stamp === stamp || stamp === pages.stamp())) return page
  }
  throw new PrintFault(`${path}: a new edition came during every one of ${maxTries} tries`)
}

/** What is printed for a meaning, and under which key it is kept. */
export function sheetFor(meaning: Exclude<Meaning, { kind: 'moved' }>): Sheet & { key: string } {
  switch (meaning.kind) {
    case 'show':
      return {
        key: keyOf(meaning.address),
        status: 200,
        route: routeOf(meaning.address),
        ...(isFile(meaning.address) && { write: () => writeFile(meaning.address) }),
        ...shelfOf(meaning.address),
        isUrgent:
          ['front', 'channel'].includes(meaning.address.kind) && !('before' in meaning.address),
        surrogateKeys: surrogateKeys(meaning.address),
      }
    case 'withdrawn':
      return { key: withdrawnRoute, status: 410, route: withdrawnRoute, isUrgent: true }
    case 'unknown':
      return { key: missingRoute, status: 404, route: missingRoute, isUrgent: true }
  }
}

/** What is news depends on the hour too, edition or not: each hour's list is a page of its own. */
const keyOf = (address: Address): string =>
  address.kind === 'newsSitemap'
    ? `${pathOf(address)} ${Math.floor(Date.now() / 3_600_000)}`
    : pathOf(address)

function shelfOf(address: Address): Pick<Sheet, 'shelf'> {
  if (address.kind === 'search') return { shelf: 'search' }
  return isPassing(address) ? { shelf: 'passing' } : {}
}

/** There are as many of these as rows and names in the archive: they push out no page of today. */
const isPassing = (address: Address): boolean =>
  'before' in address ||
  ['source', 'author', 'tag', 'newsSitemap'].includes(address.kind) ||
  (address.kind === 'feed' && address.sourceId !== undefined)

function deliver(
  { faces }: House,
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
): void {
  sendPage(request, response, page)
  if (page.face && isOpenedByReader(request)) faces.warm(page.face)
}

/** A browser that opens the page will ask for its face next; a crawler will not (Fetch Metadata). */
const isOpenedByReader = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  (headers['sec-fetch-dest'] === 'document' ||
    String(headers['sec-purpose']).startsWith('prefetch'))
