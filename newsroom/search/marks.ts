import type { Segment } from '#lib/zh/segments.ts'
import { segmentsOf } from '#lib/zh/segments.ts'

/** A run of an original text; `isHit` where it stands for words of the query. Never HTML. */
export type MarkedRun = { text: string; isHit: boolean }

/** From where to where (UTF-16 units of the original), and which of the sought it is. */
export type Hit = { from: number; to: number; sought: number }

/** Where words stand in a text, in its own places; overlapping ones each by themselves. */
export function hitsIn(text: string, sought: readonly Segment[]): Hit[] {
  const hits: Hit[] = []
  for (const segment of segmentsOf(text))
    for (const [number, { characters }] of sought.entries())
      for (const at of startsIn(segment.characters, characters))
        hits.push({
          from: segment.from[at] ?? 0,
          to: segment.to[at + characters.length - 1] ?? 0,
          sought: number,
        })
  return hits.sort((a, b) => a.from - b.from || b.to - a.to)
}

function* startsIn(text: readonly string[], sought: readonly string[]): Generator<number> {
  const [first = ''] = sought
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1))
    if (sought.every((character, index) => text[at + index] === character)) yield at
}

/** The text as runs, words of the query marked. Joined they are the text. */
export function markText(text: string, hits: readonly Hit[]): MarkedRun[] {
  const runs: MarkedRun[] = []
  let done = 0
  const push = (to: number, isHit: boolean) => {
    if (to > done) runs.push({ text: text.slice(done, to), isHit })
    done = Math.max(done, to)
  }
  for (const { from, to } of merged(hits)) {
    push(from, false)
    push(to, true)
  }
  push(text.length, false)
  return runs
}

/** Hits that touch or overlap made one. */
function merged(hits: readonly Hit[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  for (const { from, to } of hits) {
    const last = spans.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else spans.push({ from, to })
  }
  return spans
}
