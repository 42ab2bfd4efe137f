import { Fragment } from 'react'
import { headlineParts } from '#lib/zh/words.ts'
import type { MarkedRun } from '#newsroom/search/marks.ts'

/** Text of a story, the words that were sought marked in it. */
export function Marked({ runs }: { runs: readonly MarkedRun[] }) {
  return runs.map(({ text, isHit }, at) => {
    const Run = isHit ? 'mark' : Fragment
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other identity
    return <Run key={at}>{text}</Run>
  })
}

/** The same for a headline: with a `<wbr>` at its word boundaries, a mark may end within a word. */
export function MarkedWords({ runs }: { runs: readonly MarkedRun[] }) {
  const ends = wordEnds(runs.map(({ text }) => text).join(''))
  let at = 0
  return runs.map(({ text, isHit }, number) => {
    const from = at
    at += text.length
    const Run = isHit ? 'mark' : Fragment
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other identity
      <Fragment key={number}>
        {number > 0 && ends.has(from) && <wbr />}
        <Run>
          {piecesOf(text, from, ends).map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Fragment key={index}>
              {index > 0 && <wbr />}
              {piece}
            </Fragment>
          ))}
        </Run>
      </Fragment>
    )
  })
}

function wordEnds(text: string): Set<number> {
  const ends = new Set<number>()
  let at = 0
  for (const part of headlineParts(text)) {
    at += part.length
    ends.add(at)
  }
  return ends
}

/** A run cut at the ends of words that fall inside it. */
function piecesOf(text: string, from: number, ends: ReadonlySet<number>): string[] {
  const pieces: string[] = []
  let start = 0
  for (let at = 1; at < text.length; at += 1) {
    if (!ends.has(from + at)) continue
    pieces.push(text.slice(start, at))
    start = at
  }
  return [...pieces, text.slice(start)]
}
