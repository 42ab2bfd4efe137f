import { headlineLength } from '#lib/zh/length.ts'
import { tidyCharacters } from '#lib/zh/tidy.ts'
import type { Look } from './look.ts'

/** A piece of text that looks alike all through; `\n` is a soft break. */
export type Span = Look & { text: string }

/**
 * Spans → the paragraphs in them, tidied. A soft break (`<br>`, ↓ in Word, a line of plain text) ends
 * a paragraph where one can be seen to end; where a line was only broken to fit, it is closed up.
 */
export function paragraphsOf(spans: readonly Span[]): Span[][] {
  const lines = splitAtBreaks(spans)
  const texts = lines.map((line) => line.map(({ text }) => text).join(''))
  return groupLines(texts)
    .map((group) => tidySpans(group.flatMap((at) => [...(lines[at] ?? []), blank])))
    .filter((paragraph) => paragraph.length > 0)
}

const blank: Span = { text: ' ', bold: false, dots: false, href: undefined }

function splitAtBreaks(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    const [first = '', ...others] = span.text.split('\n')
    lines.at(-1)?.push({ ...span, text: first })
    for (const text of others) lines.push([{ ...span, text }])
  }
  return lines
}

/** Which lines make a paragraph together: lists of indexes. Blank lines are in none. */
export function groupLines(lines: readonly string[]): number[][] {
  const texts = lines.map((line) => line.trim())
  const hasBlankLines = trimBlank(texts).includes('')
  const longest = Math.max(...texts.map(headlineLength))
  const groups: number[][] = [[]]
  for (const [at, text] of texts.entries()) {
    if (at > 0 && (text === '' || isIndented(lines[at] ?? ''))) groups.push([])
    if (text === '') continue
    groups.at(-1)?.push(at)
    if (!hasBlankLines && endsParagraph(text, longest)) groups.push([])
  }
  return groups.filter((group) => group.length > 0)
}

const trimBlank = (texts: string[]): string[] =>
  texts.slice(
    texts.findIndex((text) => text !== ''),
    texts.findLastIndex((text) => text !== '') + 1,
  )

const isIndented = (line: string): boolean => /^(\u3000|[ \u00a0]{2}|\t)/.test(line)

/** Where no blank line parts the paragraphs, a line that is full and ends in no stop was only cut. */
function endsParagraph(text: string, longest: number): boolean {
  if (/[。！？…：；.!?:;][”’）】》」』)"']*$/.test(text)) return true
  if (/[，、,—]$/.test(text)) return false
  return longest < 20 || headlineLength(text) < longest * 0.9
}

/** One paragraph's spans by `tidy`, across their borders; neighbours that look alike are joined. */
export function tidySpans(spans: readonly Span[]): Span[] {
  const origin = spans.flatMap((span) => Array.from({ length: span.text.length }, () => span))
  const tidied: Span[] = []
  for (const { char, at } of tidyCharacters(spans.map(({ text }) => text).join(''))) {
    const span = origin[at] ?? blank
    const last = tidied.at(-1)
    if (last && looksAlike(last, span)) last.text += char
    else tidied.push({ ...span, text: char })
  }
  return tidied
}

const looksAlike = (a: Look, b: Look): boolean =>
  a.bold === b.bold && a.dots === b.dots && a.href === b.href

/** The words alone, tidied, soft breaks closed up. */
export const wordsIn = (spans: readonly Span[]): string =>
  tidySpans(spans)
    .map(({ text }) => text)
    .join('')
