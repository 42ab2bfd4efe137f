import { type Finding, levelNames } from '#newsroom/checker/finding.ts'

type Piece = { text: string; finding: Finding | null; at: number }

/** Words of one place cut where findings begin and end; of two that overlap the first is drawn. */
export function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const finding of findings.toSorted((one, other) => one.from - other.from)) {
    const { from, to } = finding
    if (from < at || from === to || text.slice(from, to) !== finding.text) continue
    if (from > at) pieces.push({ text: text.slice(at, from), finding: null, at })
    pieces.push({ text: text.slice(from, to), finding, at: from })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), finding: null, at })
  return pieces
}

/**
 * The words of a field once more, unseen, behind it: only the lines under what was found show. A text
 * area draws none itself. Those who listen have the cards beside the text.
 */
export function MarkedWords({ text, findings }: { text: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <div className="headline-marks" aria-hidden="true">
      {piecesOf(text, findings).map(({ text: words, finding, at }) =>
        finding ? (
          <mark key={at} className={`finding finding-${finding.level}`}>
            {words}
          </mark>
        ) : (
          <span key={at}>{words}</span>
        ),
      )}
    </div>
  )
}

/** The words of a place that nobody writes in, with what was found in them. */
export function FoundWords({ text, findings }: { text: string; findings: readonly Finding[] }) {
  return piecesOf(text, findings).map(({ text: words, finding, at }) =>
    finding ? (
      <mark
        key={at}
        className={`finding finding-${finding.level}`}
        data-finding={finding.fingerprint}
        title={`${levelNames[finding.level]}：${finding.sentence}`}
      >
        {words}
      </mark>
    ) : (
      words
    ),
  )
}
