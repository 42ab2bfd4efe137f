import { asc, sql } from 'drizzle-orm'
import { along } from '#db/along.ts'
import { readStore } from '#db/client.ts'
import { revisions, sources } from '#db/schema.ts'
import { single } from '#lib/single.ts'

/**
 * Counting stops here: a source with more is shown as 1000+. Each count is a range of the named index;
 * for DISTINCT SQLite itself takes the order of `revisions_by_story` and reads a million rows a source.
 * (In a select of one table drizzle writes its columns without their table: `id` alone would be that of
 * the revision.)
 */
export const mostCounted = 1_000

export type SourceLine = { id: number; name: string; isOwn: boolean; stories: number }

export const sourceQueries = () =>
  single('sourceQueries', () => ({
    all: readStore()
      .select({
        id: sources.id,
        name: sources.name,
        isOwn: sources.isOwn,
        stories: sql<number>`(SELECT COUNT(*) FROM (SELECT DISTINCT ${revisions.storyId} FROM ${along(revisions, 'revisions_by_source')} WHERE ${revisions.sourceId} = ${sources}.id LIMIT ${sql.raw(String(mostCounted + 1))}) AS counted)`,
      })
      .from(sources)
      .orderBy(asc(sources.name))
      .prepare(),
    choices: readStore()
      .select({ id: sources.id, name: sources.name })
      .from(sources)
      .orderBy(asc(sources.name))
      .prepare(),
  }))

/** The list of 稿源 by name, each with the number of its stories, at most 1001. */
export const allSources = (): Promise<SourceLine[]> => sourceQueries().all.execute()

/** The list of 稿源 by name, to choose from: without the numbers, which are counted row by row. */
export const sourceChoices = (): Promise<Pick<SourceLine, 'id' | 'name'>[]> =>
  sourceQueries().choices.execute()
