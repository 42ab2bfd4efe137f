import { filesIn, linksIn, textOf } from './html.ts'

/** An answer of the site as it came over the wire, decompressed. */
export type Crawled = { path: string; status: number; headers: string; body: Buffer }

/** Addresses that no page leads to, and that a site has nevertheless or may have one day. */
const known = [
  '/',
  '/robots.txt',
  '/sitemap.xml',
  '/sitemap-news.xml',
  '/sitemap/pages.xml',
  '/sitemap/1.xml',
  '/feeds',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/search',
  '/healthz',
  '/readyz',
  '/metrics',
  '/favicon.svg',
  '/admin',
  '/admin/stories',
]

/** One GET on a connection of its own, so that processes take turns; nothing is followed. */
export async function get(origin: string, path: string, encoding = 'br'): Promise<Crawled> {
  const answer = await fetch(origin + path, {
    redirect: 'manual',
    headers: { connection: 'close', 'accept-encoding': encoding },
  })
  const headers = [...answer.headers].map((line) => line.join(': ')).join('\n')
  return { path, status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) }
}

const isMadeForOnePage = (path: string) => /^\/(?:faces|share)\//.test(path)

/** A part of what a search with fewer filters shows; there are thousands of such parts. */
const isNarrow = (path: string) => path.startsWith('/search?') && path.split('&').length > 2

/** So many addresses are asked for at a time. */
const abreast = 8

/**
 * Every address of a site: what is `known`, what is given, and whatever links, files, `Link` and
 * `Location` headers lead to from there. `visit` is called once for each. Left out unless they are given
 * are faces and share pictures, of which one is made for each page, which takes longer than all the rest,
 * and searches with more than one filter.
 */
export async function crawl(
  origin: string,
  starts: Iterable<string>,
  visit: (path: string) => Promise<Crawled>,
): Promise<Map<string, Crawled>> {
  const found = new Map<string, Crawled>()
  let waiting = [...new Set([...known, ...starts])]
  while (waiting.length > 0) {
    const answers = await Promise.all(waiting.slice(0, abreast).map(visit))
    for (const answer of answers) found.set(answer.path, answer)
    const next = answers
      .flatMap((answer) => onwardFrom(origin, answer))
      .filter((path) => !isMadeForOnePage(path) && !isNarrow(path))
    const all = new Set([...waiting.slice(abreast), ...next])
    waiting = [...all].filter((path) => !found.has(path))
  }
  return found
}

/** Addresses of this site that an answer leads to. */
export function onwardFrom(origin: string, { path, headers, body }: Crawled): string[] {
  const links = [...headers.matchAll(/^(?:link: .*?<|location: )([^>\n]+)/gim)].map(
    ([, to = '']) => to,
  )
  const isText = /^content-type: (?:text\/html|application\/(?:atom|rss|json|feed))/im.test(headers)
  const html = isText ? body.toString('utf8') : ''
  const shared = [...html.matchAll(/ content="([^"]+\/share\/[^"]+)"/g)].map(([, to = '']) => to)
  return [...links, ...shared, ...linksIn(html), ...filesIn(html), ...besides(path)].flatMap(
    (to) => {
      if (!URL.canParse(to, origin + path)) return []
      const url = new URL(to, origin + path)
      return url.origin === origin ? [url.pathname + url.search] : []
    },
  )
}

/** What belongs to a story and is no link of its page: its QR code, searches, an old spelling. */
const besides = (path: string): string[] =>
  /^\/[a-z]+\/\d{4}-\d\d-\d\d\/\d+$/.test(path)
    ? [`/qr${path}.svg`, `${path}/`, `${path}?fs=l`]
    : []

/** Where any of the words stands in an answer: in its headers, its bytes, or its text without tags. */
export function wordsIn({ headers, body }: Crawled, words: readonly string[]): string[] {
  const markup = body.toString('utf8').replaceAll(/<wbr\s*\/?>/g, '')
  const text = `${headers}\n${markup}\n${textOf(markup)}\n${decoded(markup)}`
  return words.filter(
    (each) => text.includes(each) || body.includes(Buffer.from(each, 'utf16le').swap16()),
  )
}

/** Percent encoding and escapes of JSON, as an address or a script would carry them. */
const decoded = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
      try {
        return decodeURIComponent(part)
      } catch {
        return part
      }
    })
