import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import { inColumn, type Vocabulary } from './expression.ts'
import { type Piece, segmentsText } from './parseQuery.ts'
import { placesOf, type Row } from './window.ts'

/** So many rows are weighed by their texts; the rest keep the order of the columns they match in. */
const weighed = 100
const day = 86_400_000

type Texts = { storyId: number; title: string; summary: string; content: string }

const statements = () =>
  single('searchRankStatements', () => ({
    texts: readStore().$client.prepare<[string], Texts>(`
      SELECT story_id AS storyId, title, summary, content FROM published
      WHERE story_id IN (SELECT value FROM json_each(?))`),
  }))

/** What the rows were found by, the words that they are weighed by, and where all stand in the title. */
export type Asked = {
  expression: string
  pieces: readonly Piece[]
  words: Vocabulary
  inTitle: ReadonlySet<number>
}

/**
 * The rows of a window, the most relevant first: words in the headline count most, then in summary
 * and tags, then how often they stand in the text; of equals the newer. It depends on nothing but
 * the rows and their texts, so pages are stable within an edition.
 */
export function rank(rows: readonly Row[], asked: Asked): Row[] {
  const pieces = asked.pieces.filter(({ field }) => field === 'any')
  if (pieces.length === 0) return [...rows]
  const value = firstOrder(rows, { ...asked, pieces })
  const first = sorted(rows, value)
  const top = first.slice(0, weighed)
  const weights = weigh(top, pieces, rows[0]?.publishedAt ?? 0)
  return [...sorted(top, ({ storyId }) => weights.get(storyId) ?? 0), ...first.slice(weighed)]
}

/** Which of many rows are worth weighing, by the columns alone; each column is asked only if need be. */
function firstOrder(
  rows: readonly Row[],
  { expression, pieces, words, inTitle }: Asked,
): (row: Row) => number {
  const [high = 0, low = 0] = [rows[0]?.place, rows.at(-1)?.place]
  const enough = (places: ReadonlySet<number>) => rows.length <= weighed || places.size >= weighed
  const among = (column: 'title' | 'lead') => {
    const terms = inColumn(column, pieces, words).join(' OR ')
    return placesOf(`(${expression}) AND (${terms})`, low, high)
  }
  const has = (places: ReadonlySet<number>, { place }: Row) => Number(places.has(place))
  if (enough(inTitle)) return (row) => has(inTitle, row)
  const someTitle = pieces.length > 1 ? among('title') : inTitle
  const lead = enough(someTitle) ? new Set<number>() : among('lead')
  return (row) => 4 * has(inTitle, row) + 2 * has(someTitle, row) + has(lead, row)
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
  const hasCase = forms.some((form) => /[a-z]/.test(form))
  const text = hasCase ? content.toLowerCase() : content
  const inTitle = most(forms, (form) => inHeadline(title.toLowerCase(), form))
  const inSummary = most(forms, (form) => Number(summary.toLowerCase().includes(form)))
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
