import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import type { Block, StoryContent } from '../../stories/content.ts'
import { plainText } from '../../stories/content.ts'
import type { StoryDraft } from '../../stories/draft/storyDraft.ts'
import type { Vocabulary } from '../expression.ts'
import { hitsIn, type MarkedRun, markText } from '../marks.ts'
import type { Query } from '../parseQuery.ts'
import { snippetOf } from '../snippet.ts'

/** What a row of the list shows of a story that words have found. */
export type Passage = { title: MarkedRun[]; text: MarkedRun[] | null }

const statements = () =>
  single('deskPassageStatements', () => ({
    text: readStore()
      .$client.prepare<[number, number], string>(`
        SELECT content FROM drafts WHERE story_id = ?
        UNION ALL
        SELECT content FROM (
          SELECT content FROM revisions WHERE story_id = ? ORDER BY number DESC LIMIT 1)
        LIMIT 1`)
      .pluck(),
  }))

/** Titles of some stories with the words of the query marked, and the passage in which they stand. */
export function passagesOf(
  rows: readonly { id: number; title: string }[],
  { query, words }: { query: Query; words: Vocabulary },
): Map<number, Passage> {
  const sought = query.pieces
    .filter(({ field }) => field === 'any')
    .flatMap((piece) => [...piece.segments, ...(piece.isExact ? [] : words.synonyms(piece).flat())])
  return new Map(
    rows.map(({ id, title }) => {
      const json = statements().text.get(id, id) as string | undefined
      const text = json === undefined ? null : passageIn(JSON.parse(json), sought)
      return [id, { title: markText(title, hitsIn(title, sought)), text }]
    }),
  )
}

function passageIn(
  content: StoryContent | StoryDraft,
  sought: Parameters<typeof snippetOf>[1],
): MarkedRun[] | null {
  const { kicker, subtitle, summary, keyPoints, tags } = content
  const texts = [
    plainText(content.body as Block[]),
    [kicker, subtitle, summary, ...keyPoints].filter(Boolean).join('\n'),
  ]
  for (const text of texts) {
    const found = snippetOf(text, sought)
    if (found) return found
  }
  const inTags = snippetOf(tags.join('、'), sought)
  return inTags && [{ text: '标签：', isHit: false }, ...inTags]
}
