import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { along } from '#db/along.ts'
import { readStore } from '#db/client.ts'
import { published, revisions, sources, withdrawalRequests } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import type { SourceClass } from './classes.ts'
import { type Standing, standingNames, standingOf } from './standing.ts'

/**
 * Counting stops here: a source with more is shown as 1000+. Each count is a range of the named index;
 * for DISTINCT SQLite itself takes the order of `revisions_by_story` and reads a million rows a source.
 */
export const mostCounted = 1_000

/** Of what a withdrawal would take, so many are counted. */
export const mostLive = 20_000

export const sourcesOnPage = 50
const sampled = 10

type Source = typeof sources.$inferSelect
export type SourceLine = Source & { standing: Standing; stories: number }
export type SourceFilter = { text?: string; class?: SourceClass; standing?: Standing }

const given = sql.placeholder

export const sourceQueries = () =>
  single('sourceQueries', () => ({
    all: readStore().select().from(sources).orderBy(asc(sources.name)).prepare(),
    one: readStore()
      .select()
      .from(sources)
      .where(eq(sources.id, given('id')))
      .prepare(),
    // Asked for the lines of one page only
    stories: readStore()
      .select({ count: sql<number>`count(*)` })
      .from(
        sql`(SELECT DISTINCT ${revisions.storyId} FROM ${along(revisions, 'revisions_by_source')} WHERE ${revisions.sourceId} = ${given('id')} LIMIT ${sql.raw(String(mostCounted + 1))})`,
      )
      .prepare(),
    live: readStore()
      .select({ count: sql<number>`count(*)` })
      .from(
        sql`(SELECT 1 FROM ${along(revisions, 'revisions_by_source')} JOIN ${published} ON ${published.storyId} = ${revisions.storyId} AND ${published.revisionId} = ${revisions.id} WHERE ${revisions.sourceId} = ${given('id')} LIMIT ${sql.raw(String(mostLive + 1))})`,
      )
      .prepare(),
    sample: readStore()
      .select({ id: published.storyId, title: published.title, publishedAt: published.publishedAt })
      .from(revisions)
      .innerJoin(
        published,
        and(eq(published.storyId, revisions.storyId), eq(published.revisionId, revisions.id)),
      )
      .where(eq(revisions.sourceId, given('id')))
      .orderBy(desc(revisions.storyId))
      .limit(sampled)
      .prepare(),
    request: readStore()
      .select()
      .from(withdrawalRequests)
      .where(and(eq(withdrawalRequests.sourceId, given('id')), isNull(withdrawalRequests.closedAt)))
      .limit(1)
      .prepare(),
  }))

/**
 * The list of 稿源 by name, a page of it after a name, each with the number of its stories, at most 1001;
 * `found` is how many fit the filter. A list has some thousand lines, so it is narrowed here.
 */
export async function sourceList(
  at: number,
  { text = '', ...wanted }: SourceFilter = {},
  after = '',
): Promise<{ rows: SourceLine[]; next: string | null; found: number; total: number }> {
  const all = await allStanding(at)
  const fits = all.filter(
    (source) =>
      (source.name.includes(text) || source.website.includes(text)) &&
      (!wanted.class || source.class === wanted.class) &&
      (!wanted.standing || source.standing === wanted.standing),
  )
  const start = after === '' ? 0 : fits.findIndex(({ name }) => isBehind(name, after))
  const page = start === -1 ? [] : fits.slice(start, start + sourcesOnPage)
  const rows: SourceLine[] = []
  for (const source of page) rows.push({ ...source, stories: await storiesOf(source.id) })
  const hasMore = start !== -1 && fits.length > start + page.length
  const next = hasMore ? (page.at(-1)?.name ?? null) : null
  return { rows, next, found: fits.length, total: all.length }
}

/** The order of SQLite's BINARY: by bytes of UTF-8, in which `name` stands after `other`. */
const isBehind = (name: string, other: string): boolean =>
  Buffer.compare(Buffer.from(name), Buffer.from(other)) > 0

async function allStanding(at: number): Promise<(Source & { standing: Standing })[]> {
  const all = await sourceQueries().all.execute()
  return all.map((source) => ({ ...source, standing: standingOf(source, at) }))
}

const storiesOf = async (id: number): Promise<number> =>
  (await sourceQueries().stories.execute({ id }))[0]?.count ?? 0

/** All 稿源 by name, for a file. */
export const allSources = (): Promise<Source[]> => sourceQueries().all.execute()

/** The list of 稿源 by name, to choose from; what is not valid says so: 演示晨报（冻结）. */
export async function sourceChoices(at: number): Promise<{ id: number; name: string }[]> {
  const all = await allStanding(at)
  return all.map(({ id, name, standing }) => ({
    id,
    name: standing === 'valid' ? name : `${name}（${standingNames[standing]}）`,
  }))
}

export type SourceOnDesk = Source & {
  standing: Standing
  /** Stories that readers have from it, at most 20001, and the latest of them. */
  live: number
  sample: { id: number; title: string; publishedAt: number }[]
  /** 撤稿 of all of them that waits for a second person. */
  request: typeof withdrawalRequests.$inferSelect | null
}

/** One 稿源 with what readers have from it; null where there is none. */
export async function sourceOnDesk(id: number, at: number): Promise<SourceOnDesk | null> {
  const queries = sourceQueries()
  const [source] = await queries.one.execute({ id })
  if (!source) return null
  const [live] = await queries.live.execute({ id })
  const [request = null] = await queries.request.execute({ id })
  const sample = await queries.sample.execute({ id })
  return {
    ...source,
    standing: standingOf(source, at),
    live: live?.count ?? 0,
    sample,
    request,
  }
}
