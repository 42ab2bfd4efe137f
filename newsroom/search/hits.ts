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
  /** 副题, where it has one. */
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
  const marked = (text: string) => markText(text, hitsIn(text, sought))
  return {
    ...line,
    headline: marked(line.title),
    deck: content.subtitle ? marked(content.subtitle) : [],
    snippet:
      snippetOf(plainText(content.body.filter(isText)), sought) ??
      snippetOf([line.summary, ...content.keyPoints].join('\n'), sought) ??
      marked(line.summary),
    hasPicture,
  }
}

/** A caption says what a picture shows, not what the story tells. */
const isText = ({ kind }: Block): boolean => kind !== 'figure'
