import { and, asc, desc, eq, gte, type SQL, sql } from 'drizzle-orm'
import { along } from '#db/along.ts'
import { readStore } from '#db/client.ts'
import { stories } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import type { StoryState } from './lifecycle.ts'

const given = sql.placeholder

// As expressions: drizzle looks for a column's table in `from`, where `along` stands
const columns = {
  id: sql<number>`${stories.id}`,
  channelId: sql<number>`${stories.channelId}`,
  state: sql<StoryState>`${stories.state}`,
  changedAt: sql<number>`${stories.changedAt}`,
  title: sql<string>`${stories.title}`,
  byline: sql<string>`${stories.byline}`,
}

/**
 * Which index a list runs along: one for each pair of channel and author, always within one state. A
 * list of all states is merged from one range of each (`storyList`).
 */
const scopes = {
  every: [],
  channel: [eq(stories.channelId, given('channelId'))],
  author: [eq(stories.authorId, given('authorId'))],
  authorChannel: [
    eq(stories.authorId, given('authorId')),
    eq(stories.channelId, given('channelId')),
  ],
} satisfies Record<string, SQL[]>
export type Scope = keyof typeof scopes
export type Direction = 'older' | 'newer'

const place = sql`(${stories.changedAt}, ${stories.id})`
const begin = sql`(${given('at')}, ${given('id')})`
const end = sql`(${given('endAt')}, ${given('endId')})`
/** From the beginning, which is not part of it, to the end, which is. */
const ranges = {
  older: {
    range: [sql`${place} < ${begin}`, sql`${place} >= ${end}`],
    order: [desc(stories.changedAt), desc(stories.id)],
  },
  newer: {
    range: [sql`${place} > ${begin}`, sql`${place} <= ${end}`],
    order: [asc(stories.changedAt), asc(stories.id)],
  },
}

const indexes: Readonly<Record<Scope, string>> = {
  every: 'stories_by_state',
  channel: 'stories_by_channel',
  author: 'stories_by_author',
  authorChannel: 'stories_by_author_channel',
}
const storiesBy = (scope: Scope) => along(stories, indexes[scope])

const isOf = (scope: Scope) => and(...scopes[scope], eq(stories.state, given('state')))

export const storyListQueries = () =>
  single('storyListQueries', () => ({
    ...queriesOf('every'),
    ...queriesOf('channel'),
    ...queriesOf('author'),
    ...queriesOf('authorChannel'),
  }))

export type ListQuery = ReturnType<typeof rowsQuery>

/** Of a scope: its rows either way, a count. */
function queriesOf<S extends Scope>(scope: S) {
  const queries = {
    older: rowsQuery(scope, 'older'),
    newer: rowsQuery(scope, 'newer'),
    count: countQuery(scope),
  }
  const named = Object.entries(queries).map(([name, query]) => [`${scope} ${name}`, query])
  return Object.fromEntries(named) as {
    [Name in keyof typeof queries & string as `${S} ${Name}`]: (typeof queries)[Name]
  }
}

const rowsQuery = (scope: Scope, direction: Direction) =>
  readStore()
    .select(columns)
    .from(storiesBy(scope))
    .where(and(isOf(scope), ...ranges[direction].range))
    .orderBy(...ranges[direction].order)
    .limit(given('limit'))
    .prepare()

/** How many changed since a moment, counted no further than `most`. */
function countQuery(scope: Scope) {
  const some = readStore()
    .select({ id: columns.id.as('id') })
    .from(storiesBy(scope))
    .where(and(isOf(scope), gte(stories.changedAt, given('since'))))
    .limit(given('most'))
    .as('some')
  return readStore().select({ count: sql<number>`count(*)` }).from(some).prepare()
}
