import { sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { stories } from '#db/schema.ts'
import { done, type Result } from '#lib/result.ts'
import { single } from '#lib/single.ts'
import type { Day } from '#lib/zh/date.ts'
import type { Actor } from '../people/actor.ts'
import { can, grantOf, notAllowed } from '../people/can.ts'
import { isDeskIndexWhole } from '../search/desk/due.ts'
import { type Passage, passagesOf } from '../search/desk/passages.ts'
import { searchDesk } from '../search/desk/searchDesk.ts'
import type { FoundPlace, ListFilter } from './listFilter.ts'
import { type ListRow, rowsOfPage } from './storyList.ts'

/** A page of what words find in the story list, newest change first. */
export type FoundPage = {
  rows: ListRow[]
  passages: ReadonlyMap<number, Passage>
  /** At most the window's size; `isCeiling`: there are more, 2000+. */
  count: { number: number; isCeiling: boolean }
  newer: FoundPlace | null
  older: FoundPlace | null
  /** The day since which was looked, where frequent words were not looked for everywhere. */
  lookedSince: Day | null
  /** False while stories wait to be taken into the index. */
  isWhole: boolean
}

type Reason = 'notAllowed' | 'badQuery'

/**
 * The story list by words: every story that the actor may see, a reporter their own, by any word of its
 * text. Bounded work whatever is typed, as readers' search (docs/search.md).
 */
export async function foundStories(
  actor: Actor,
  { text, author, ...filter }: ListFilter & { text: string },
  { page, before }: FoundPlace,
): Promise<Result<FoundPage, Reason>> {
  if (!can(actor, 'story.read')) return notAllowed('story.read')
  const isOwn = grantOf(actor.role, 'story.read') === 'own'
  if (isOwn && author && author !== actor.id) return done(await emptyPage())
  const authorId = isOwn ? actor.id : author
  const { only: _, ...narrowing } = filter
  const given = { ...narrowing, ...(authorId && { authorId }) }
  const looked = await searchDesk(text, given, before)
  if (looked.kind === 'refused')
    return { ok: false, refusal: { reason: 'badQuery', sentence: looked.sentence } }
  const { ids, isCeiling, older, lookedSince } = looked.answer
  const pages = Math.max(1, Math.ceil(ids.length / rowsOfPage))
  const at = Math.min(page, pages)
  const rows = await rowsOf(ids.slice((at - 1) * rowsOfPage, at * rowsOfPage))
  return done({
    rows,
    passages: passagesOf(rows, looked.answer),
    count: { number: ids.length, isCeiling },
    newer: at > 1 ? { page: at - 1, before } : null,
    older:
      at < pages ? { page: at + 1, before } : older === null ? null : { page: 1, before: older },
    lookedSince,
    isWhole: await isDeskIndexWhole(),
  })
}

const emptyPage = async (): Promise<FoundPage> => ({
  rows: [],
  passages: new Map(),
  count: { number: 0, isCeiling: false },
  newer: null,
  older: null,
  lookedSince: null,
  isWhole: await isDeskIndexWhole(),
})

export const foundStoryQueries = () =>
  single('foundStoryQueries', () => ({
    lines: readStore()
      .select({
        id: stories.id,
        channelId: stories.channelId,
        state: stories.state,
        changedAt: stories.changedAt,
        title: stories.title,
        byline: stories.byline,
      })
      .from(stories)
      .where(sql`${stories.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
      .prepare(),
  }))

/** The lines of some stories, in the order in which they were found. */
async function rowsOf(ids: readonly number[]): Promise<ListRow[]> {
  const lines = await foundStoryQueries().lines.execute({ ids: JSON.stringify(ids) })
  const byId = new Map(lines.map((line) => [line.id, line]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
