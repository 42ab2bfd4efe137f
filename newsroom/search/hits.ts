import { eq, sql } from 'drizzle-orm'
import { readStore } from '#db/client.ts'
import { channels, published } from '#db/schema.ts'
import { single } from '#lib/single.ts'
import type { Segment } from '#lib/zh/segments.ts'
import { type Block, plainText } from '../stories/content.ts'
import { type StoryLine, storyLine } from '../stories/published.ts'
import type { Vocabulary } from './expression.ts'
import { hitsIn, type MarkedRun, markText } from './marks.ts'
import type { Piece } from './parseQuery.ts'
import { snippetOf } from './snippet.ts'
import type { Row } from './window.ts'

/** A result as the list shows it; runs with `isHit` are words of the query. */
export type SearchHit = StoryLine & {
  headline: MarkedRun[]
  /** 副题 where it has one; 引题 where the words stand in that alone. */
  deck: MarkedRun[]
  snippet: MarkedRun[]
  hasPicture: boolean
}

const statements = () =>
  single('searchHitStatements', () =>
    readStore()
      .select({ ...storyLine, content: published.content })
      .from(published)
      .innerJoin(channels, eq(channels.id, published.channelId))
      .where(sql`${published.storyId} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
      .prepare(),
  )

/** The stories of some rows, in their order, with the words of the query marked. */
export async function hitsOf(
  rows: readonly Row[],
  pieces: readonly Piece[],
  words: Vocabulary,
): Promise<SearchHit[]> {
  const sought = pieces
    .filter(({ field }) => field === 'any')
    .flatMap((piece) => [...piece.segments, ...(piece.isExact ? [] : words.synonyms(piece).flat())])
  const ids = JSON.stringify(rows.map(({ storyId }) => storyId))
  const stories = new Map((await statements().execute({ ids })).map((story) => [story.id, story]))
  return rows.flatMap((row) => {
    const story = stories.get(row.storyId)
    return story ? [hitOf(story, row.hasPicture === 1, sought)] : []
  })
}

type Found = Awaited<ReturnType<ReturnType<typeof statements>['execute']>>[number]

function hitOf({ content, ...line }: Found, hasPicture: boolean, sought: Segment[]): SearchHit {
  const marked = (text = '') => (text ? markText(text, hitsIn(text, sought)) : [])
  const [headline, subtitle, kicker] = [line.title, content.subtitle, content.kicker].map(marked)
  const isInHeadline = isHit(headline) || isHit(subtitle)
  const deck = (!isInHeadline && isHit(kicker) ? kicker : subtitle) ?? []
  return {
    ...line,
    headline: headline ?? [],
    deck,
    snippet: passageOf(line, content, sought, isInHeadline || isHit(deck)) ?? marked(line.summary),
    hasPicture,
  }
}

const isHit = (runs: readonly MarkedRun[] = []): boolean => runs.some((run) => run.isHit)

/** The passage with the words; where they stand in no text that readers see here, what bears them. */
function passageOf(
  { summary }: StoryLine,
  { body, keyPoints, tags, credits }: Found['content'],
  sought: Segment[],
  isShown: boolean,
): MarkedRun[] | null {
  const found =
    snippetOf(plainText(body.filter(isText)), sought) ??
    snippetOf([summary, ...keyPoints].join('\n'), sought)
  if (found || isShown) return found
  return (
    named('标签：', snippetOf(tags.join('、'), sought)) ??
    named('作者：', snippetOf(credits.bylines.join('、'), sought))
  )
}

const named = (name: string, runs: MarkedRun[] | null): MarkedRun[] | null =>
  runs && [{ text: name, isHit: false }, ...runs]

/** A caption says what a picture shows, not what the story tells. */
const isText = ({ kind }: Block): boolean => kind !== 'figure'
