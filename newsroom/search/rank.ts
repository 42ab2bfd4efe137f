import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import { inColumn, type Vocabulary } from './expression.ts'
import { type Piece, segmentsText } from './parseQuery.ts'
import { placesOf, type Row } from './window.ts'

/** So many rows are weighed by their texts; the rest keep the order of the columns they match in. */
const weighed = 120
const day = 86_400_000

type Texts = { storyId: number; title: string; summary: string; content: string }

const statements = () =>
  single('searchRankStatements', () => ({
    texts: readStore().$client.prepare<[string], Texts>(`
      SELECT story_id AS storyId, title, summary, content FROM published
      WHERE story_id IN (SELECT value FROM json_each(?))`),
  }))

/** What the rows were found by, and the words that they are weighed by. */
export type Asked = { expression: string; pieces: readonly Piece[]; words: Vocabulary }

/**
 * The rows of a window, the most relevant first: words in the headline count most, then in summary
 * and tags, then how often and how early they stand in the text; of equals the newer. It depends on
 * nothing but the rows and their texts, so pages are stable within an edition.
 */
export function rank(rows: readonly Row[], { expression, pieces: all, words }: Asked): Row[] {
  const pieces = all.filter(({ field }) => field === 'any')
  const [newest, oldest] = [rows[0], rows.at(-1)]
  if (pieces.length === 0 || !newest || !oldest || rows.length < 2) return [...rows]
  const among = (terms: string) =>
    placesOf(`(${expression}) AND (${terms})`, oldest.place, newest.place)
  const inTitle = inColumn('title', pieces, words)
  const inLead = inColumn('lead', pieces, words)
  const wholeTitle = among(inTitle.join(' AND '))
  const someTitle = pieces.length > 1 ? among(inTitle.join(' OR ')) : wholeTitle
  const lead = among(inLead.join(' OR '))
  const has = (set: Set<number>, { place }: Row) => Number(set.has(place))
  const first = sorted(
    rows,
    (row) => 4 * has(wholeTitle, row) + 2 * has(someTitle, row) + has(lead, row),
  )
  const top = first.slice(0, weighed)
  const weights = weigh(top, pieces, newest.publishedAt)
  return [...sorted(top, ({ storyId }) => weights.get(storyId) ?? 0), ...first.slice(weighed)]
}

/** By weight, the heaviest first; equals stay in their order, which is the newest first. */
function sorted(rows: readonly Row[], weight: (row: Row) => number): Row[] {
  const all = rows.map((row) => ({ row, weight: weight(row) }))
  return all.sort((a, b) => b.weight - a.weight).map(({ row }) => row)
}

function weigh(rows: readonly Row[], pieces: readonly Piece[], now: number): Map<number, number> {
  const sought = pieces.map(({ segments, text }) => [
    ...new Set([text.toLowerCase(), segmentsText(segments)]),
  ])
  const times = new Map(rows.map(({ storyId, publishedAt }) => [storyId, publishedAt]))
  const texts = statements().texts.all(JSON.stringify([...times.keys()]))
  return new Map(
    texts.map((story) => [
      story.storyId,
      sought.reduce((sum, forms) => sum + weightOf(story, forms), 0) / sought.length +
        freshness(now - (times.get(story.storyId) ?? 0)),
    ]),
  )
}

/** Half after half a year: between equals, yesterday's story is what a reader wants. */
const freshness = (age: number): number => 1.5 / (1 + age / (180 * day))

/** What one word says for a story. Forms: as it was typed, and folded. */
function weightOf({ title, summary, content }: Texts, forms: readonly string[]): number {
  const inTitle = most(forms, (form) => inHeadline(title.toLowerCase(), form))
  const inSummary = most(forms, (form) => Number(summary.toLowerCase().includes(form)))
  const text = content.toLowerCase()
  const isTag = most(forms, (form) => Number(text.includes(`"${form}"`)))
  const count = most(forms, (form) => countOf(text, form))
  const length = Math.max(content.length, 600) / 3_000
  return 8 * inTitle + 2.5 * inSummary + 2 * isTag + (5 * count) / (count + 2 + length)
}

const most = (forms: readonly string[], value: (form: string) => number): number =>
  Math.max(...forms.map(value))

/** 1 for a word in the headline; more where it makes up more of it, or opens it. */
function inHeadline(title: string, form: string): number {
  const at = title.indexOf(form)
  if (at === -1) return 0
  return 1 + (0.4 * form.length) / title.length + (at === 0 ? 0.1 : 0)
}

function countOf(text: string, form: string): number {
  let count = 0
  for (let at = text.indexOf(form); at !== -1 && count < 30; count += 1)
    at = text.indexOf(form, at + form.length)
  return count
}
