import { joinRuns } from '../stories/draft/runs.ts'
import type { DraftRun } from '../stories/draft/shape.ts'

const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** `a\*b\n` → `a*b` and a line break. */
export const unescaped = (text: string): string =>
  text.replace(/\\(.?)/gsu, (_, each: string) => letters[each] ?? each)

const link = /^\[((?:\\.|[^\\\]])*)\]\(((?:\\.|\([^\\()]*\)|[^\\()])*)\)/su
const dotted = /^\*((?:\\.|[^\\*])+)\*/su
const plain = /^(?:\\.?|[^\\[*])+/su

/** A line of a paragraph: words, `[words](address)`, `*words*`. A sign without its end is itself. */
export const readRuns = (line: string): DraftRun[] => joinRuns(pieces(line, false))

function pieces(line: string, dots: boolean): DraftRun[] {
  const runs: DraftRun[] = []
  for (let rest = line; rest !== ''; ) {
    const [whole, found] = first(rest, dots)
    runs.push(...found)
    rest = rest.slice(whole)
  }
  return runs
}

function first(rest: string, dots: boolean): [length: number, runs: DraftRun[]] {
  const mark = dots ? { dots: true as const } : {}
  const linked = link.exec(rest)
  if (linked) {
    const [whole, text = '', href = ''] = linked
    return [whole.length, [{ text: unescaped(text), ...mark, href: unescaped(href).trim() }]]
  }
  const emphasised = dots ? null : dotted.exec(rest)
  if (emphasised) {
    const [whole, inner = ''] = emphasised
    return [whole.length, pieces(inner, true)]
  }
  const [words = rest.charAt(0)] = plain.exec(rest) ?? []
  return [words.length, [{ text: unescaped(words), ...mark }]]
}
