import { done, type Result, refused } from '#lib/result.ts'
import { joinRuns, wordsOf } from '../stories/draft/runs.ts'
import type { DraftRun } from '../stories/draft/shape.ts'
import type { StoryDraft } from '../stories/draft/storyDraft.ts'
import type { Finding } from './finding.ts'

/** What a fix needs to know of its finding. */
export type Fix = Pick<Finding, 'place' | 'from' | 'to' | 'text' | 'suggestion'>

/**
 * The draft with the suggestion in place of what was found; marks of the runs stay with their words.
 * Refused where there is no suggestion, and where the text has changed since: nothing else is touched.
 */
export function applyFix(
  draft: StoryDraft,
  fix: Fix,
): Result<StoryDraft, 'noSuggestion' | 'textChanged'> {
  const { place, from, to, text, suggestion } = fix
  if (suggestion === null) return refused('noSuggestion', '这一处没有改法可选，请自己改。')
  let isDone = false
  const changed = atPlace(draft, place.split('.'), (found) => {
    const words = typeof found === 'string' ? found : isRuns(found) ? wordsOf(found) : null
    if (words === null || words.slice(from, to) !== text) return found
    isDone = true
    return typeof found === 'string'
      ? found.slice(0, from) + suggestion + found.slice(to)
      : replaceInRuns(found as DraftRun[], { from, to }, suggestion)
  })
  if (!isDone) return refused('textChanged', '这一处的文字已经变了，请重新检查后再改。')
  return done(changed as StoryDraft)
}

const isRuns = (value: unknown): value is DraftRun[] =>
  Array.isArray(value) && value.every((run) => typeof run?.text === 'string')

/** A copy of `value` in which what stands at the end of the way is changed; the rest is shared. */
function atPlace(value: unknown, way: string[], change: (found: unknown) => unknown): unknown {
  const [step, ...rest] = way
  if (step === undefined) return change(value)
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return value
  const child = (value as Record<string, unknown>)[step]
  const next = atPlace(child, rest, change)
  if (next === child) return value
  if (Array.isArray(value)) return value.with(Number(step), next)
  return { ...value, [step]: next }
}

/**
 * Runs with `words` in place of a span. Where the lengths agree, each character goes where the one it
 * replaces stood, marks and all; else what both have in common at either end stays, and the new words
 * take the marks of the first that they replace (of the one before, where they replace none).
 */
export function replaceInRuns(
  runs: readonly DraftRun[],
  span: { from: number; to: number },
  words: string,
): DraftRun[] {
  const text = wordsOf(runs)
  if (words.length === span.to - span.from)
    return joinRuns(
      withStarts(runs).map(({ run, at }) => ({
        ...run,
        text: Array.from({ length: run.text.length }, (_, step) =>
          at + step >= span.from && at + step < span.to
            ? words.charAt(at + step - span.from)
            : run.text.charAt(step),
        ).join(''),
      })),
    )
  const { from, to, rest } = trimmed(text.slice(span.from, span.to), words, span)
  const isPlace = (at: number, end: number) =>
    from === to ? (from > at && from <= end) || (from === 0 && at === 0) : from >= at && from < end
  return joinRuns(
    withStarts(runs).map(({ run, at }) => {
      const end = at + run.text.length
      const before = run.text.slice(0, Math.max(0, from - at))
      const after = run.text.slice(Math.max(0, to - at))
      return { ...run, text: before + (isPlace(at, end) ? rest : '') + after }
    }),
  )
}

function withStarts(runs: readonly DraftRun[]): { run: DraftRun; at: number }[] {
  let at = 0
  return runs.map((run) => {
    const start = at
    at += run.text.length
    return { run, at: start }
  })
}

/** The span and the words without what both begin and end with. */
function trimmed(old: string, words: string, { from, to }: { from: number; to: number }) {
  const most = Math.min(old.length, words.length)
  let first = 0
  while (first < most && old.charCodeAt(first) === words.charCodeAt(first)) first += 1
  let last = 0
  while (last < most - first && old.at(-1 - last) === words.at(-1 - last)) last += 1
  return { from: from + first, to: to - last, rest: words.slice(first, words.length - last) }
}
