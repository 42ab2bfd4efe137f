import { int, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { plainText, type StoryContent } from '../stories/content.ts'
import { titleTokensOf, tokensOf, wholeTokensOf } from './tokens.ts'

/** The full-text tables as statements name them. Not in the schema: FTS5 makes their columns and kin. */
const fullText = (name: string) =>
  sqliteTable(name, {
    rowid: int().primaryKey(),
    characters: text().notNull(),
    title: text().notNull(),
    lead: text().notNull(),
    body: text().notNull(),
    byline: text().notNull(),
    source: text().notNull(),
    marks: text().notNull(),
  })
export const searchWords = fullText('search_words')
export const deskWords = fullText('desk_words')

/** What is searched of a story, by column. */
export type SearchedTexts = { title: string; lead: string; body: string; byline: string }

/** Of a whole story: what stands on its page, without captions of machines. */
export const searchedTexts = (content: StoryContent): SearchedTexts => ({
  title: lines(content.title, content.kicker, content.subtitle, content.shortTitle),
  lead: lines(content.summary, ...content.keyPoints, ...content.tags),
  body: plainText(content.body),
  byline: lines(...content.credits.bylines, content.reprintLicence?.author),
})

/** A row of a full-text table: texts as tokens, beside them the signs about the story. */
export function columnsOf(
  { title, lead, body, byline, source }: SearchedTexts & { source: string },
  signs: readonly string[],
) {
  const alone = new Set<string>()
  const columns = {
    title: wholeTokensOf(title),
    lead: tokensOf(lead, alone),
    body: tokensOf(body, alone),
    byline: tokensOf(byline, alone),
    source: tokensOf(source, alone),
    marks: [...signs, titleTokensOf(title)].join(' '),
  }
  return { ...columns, characters: [...alone].join(' ') }
}

export const lines = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join('\n')
