import { readStore } from '#db/client.ts'
import { single } from '#lib/single.ts'
import { formsOfPiece, type Vocabulary } from './expression.ts'
import { type Piece, segmentsText } from './parseQuery.ts'
import type { Row } from './window.ts'

/** So many rows are weighed by their texts; the rest keep the order of the columns they match in. */
const weighed = 80
const day = 86_400_000

type Texts = { storyId: number; title: string; summary: string; content: string }

const statements = () =>
  single('searchRankStatements', () => ({
    texts: readStore().$client.prepare<[string], Texts>(`
      SELECT story_id AS storyId, title, summary, content FROM published
      WHERE story_id IN (SELECT value FROM json_each(?))`),
  }))

/**
 * The rows of a window, the most relevant first: words in the headline count most, then in summary
 * and tags, then how often they stand in the text; of equals the newer. It depends on nothing but
 * the rows and their texts, so pages are stable within an edition.
 */
export function rank(rows: readonly Row[], all: readonly Piece[], words: Vocabulary): Row[] {
  const pieces = all.filter(({ field }) => field === 'any')
  if (pieces.length === 0) return [...rows]
  const share = titleShare(pieces, words)
  const first = sorted(rows, share)
  const top = first.slice(0, weighed)
  const weights = weigh(top, pieces, rows[0]?.publishedAt ?? 0)
  return [...sorted(top, ({ storyId }) => weights.get(storyId) ?? 0), ...first.slice(weighed)]
}

/** Which part of the words stands in a row's headlines, from 0 to 1. */
export function titleShare(all: readonly Piece[], words: Vocabulary): (row: Row) => number {
  const forms = all
    .filter(({ field }) => field === 'any')
    .map((piece) =>
      formsOfPiece(piece, words).map((segments) =>
        segments.map(({ characters }) => characters.join('')),
      ),
    )
  if (forms.length === 0) return () => 1
  const holds = (title: string, texts: readonly string[]) =>
    texts.every((text) => title.includes(text))
  return ({ title }) =>
    forms.filter((ofPiece) => ofPiece.some((texts) => holds(title, texts))).length / forms.length
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
