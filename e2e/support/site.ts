import { filesIn, linksIn } from './html.ts'

export type SitePage = { path: string; status: number; html: string; linkedFrom: string }
export type SiteFile = { path: string; status: number; neededBy: string }
/** Everything that a visitor can reach from the front page by following links. */
export type Site = { pages: SitePage[]; files: SiteFile[] }

/** How many requests are on their way at a time. */
const width = 6

/** Follows every internal link from `/`, and asks for every file that a page needs. */
export async function walkSite(origin: string): Promise<Site> {
  const pages = await walk([['/', '/']], async (path, linkedFrom) => {
    const answer = await fetch(origin + path, { redirect: 'manual' })
    const html = await answer.text()
    return {
      path,
      status: answer.status,
      html,
      linkedFrom,
      next: localOf(linksIn(html)).filter((link) => !isFeed(link)),
    }
  })
  const needed = pages.flatMap(({ path, html }) => {
    const feeds = linksIn(html).filter(isFeed)
    const files = filesIn(html).filter((file) => !file.startsWith('/faces/') || !isOfArchive(path))
    return localOf([...files, ...feeds]).map((file): [string, string] => [file, path])
  })
  const files = await walk(needed, async (path, neededBy) => {
    const answer = await fetch(origin + path, { redirect: 'manual' })
    await answer.arrayBuffer()
    return { path, status: answer.status, neededBy, next: [] }
  })
  return { pages, files }
}

/** What a feed reader opens, and no page. */
const isFeed = (path: string): boolean => /\/(feed\.(xml|json)|atom\.xml)$/.test(path)

/** Lists of the archive: their faces are made as those of all pages are, and cutting each takes long. */
export const isOfArchive = (path: string): boolean => /^\/(author|tag|source)\//.test(path)

/** Addresses of this site, without their fragments; of searches there is no end. */
const localOf = (links: string[]): string[] =>
  links.filter((link) => /^\/(?!\/|search\?)/.test(link)).map((link) => link.split('#')[0] ?? '/')

/** Visits each address once, and the addresses that a visit finds, `width` at a time. */
async function walk<Visit extends { path: string; next: string[] }>(
  start: [path: string, from: string][],
  visit: (path: string, from: string) => Promise<Visit>,
): Promise<Visit[]> {
  const known = new Set<string>()
  const waiting: [string, string][] = []
  const visits: Visit[] = []
  const note = (path: string, from: string) => {
    if (!known.has(path)) waiting.push([path, from])
    known.add(path)
  }
  for (const [path, from] of start) note(path, from)
  while (waiting.length > 0) {
    const batch = waiting.splice(0, width)
    for (const seen of await Promise.all(batch.map(([path, from]) => visit(path, from)))) {
      visits.push(seen)
      for (const path of seen.next) note(path, seen.path)
    }
  }
  return visits
}
