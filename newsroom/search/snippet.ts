import type { Segment } from '#lib/zh/segments.ts'
import { type Hit, hitsIn, type MarkedRun, markText } from './marks.ts'

/** UTF-16 units of a snippet: two lines of the list. */
const longest = 84
/** Before the first hit. */
const before = 22
/** UTF-16 units of a body that are looked through, 8,000 字: longer ones show their beginning. */
const mostText = 8_000

/**
 * The passage of a text that has most of the words sought, the earliest of several: from the text as
 * it was written, with …… where it goes on. Null where none of them stands in it.
 */
export function snippetOf(whole: string, sought: readonly Segment[]): MarkedRun[] | null {
  const text = whole.slice(0, mostText)
  const hits = hitsIn(text, sought)
  const best = bestStart(hits)
  if (best === null) return null
  const [from, to] = passage(text, best)
  const inside = hits
    .filter((hit) => hit.from >= from && hit.to <= to)
    .map((hit) => ({ ...hit, from: hit.from - from, to: hit.to - from }))
  const runs = markText(text.slice(from, to).replaceAll('\n', ' '), inside)
  return [
    ...(from > 0 ? [{ text: '……', isHit: false }] : []),
    ...runs,
    ...(to < whole.length ? [{ text: '……', isHit: false }] : []),
  ]
}

/** The hit from which most different words stand within the length of a snippet, and then most hits. */
function bestStart(hits: readonly Hit[]): number | null {
  let best: { from: number; kinds: number; count: number } | null = null
  for (const [index, { from }] of hits.entries()) {
    const kinds = new Set<number>()
    let count = 0
    for (let at = index; at < hits.length; at += 1) {
      const hit = hits[at]
      if (!hit || hit.to > from + longest - before) break
      kinds.add(hit.sought)
      count += 1
    }
    const isBetter =
      !best || kinds.size > best.kinds || (kinds.size === best.kinds && count > best.count + 1)
    if (isBetter) best = { from, kinds: kinds.size, count }
  }
  return best?.from ?? null
}

/** From the beginning of the hit's sentence where that is near, else a little before the hit. */
function passage(text: string, hit: number): [from: number, to: number] {
  const wanted = Math.max(0, hit - before)
  const sentence = lastEnd(text.slice(wanted, hit))
  const from = whole(text, sentence === -1 ? wanted : wanted + sentence)
  return [from, whole(text, Math.min(text.length, from + longest))]
}

/** Behind the last mark that ends a sentence, −1 where there is none. */
function lastEnd(text: string): number {
  const match = /.*[。！？；\n][”’」』）]?/su.exec(text)
  return match ? match[0].length : -1
}

/** Not between the halves of a surrogate pair. */
const whole = (text: string, at: number): number =>
  at > 0 && at < text.length && /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at
