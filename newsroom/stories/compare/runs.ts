import { diffArrays } from 'diff'

/** A stretch of text that two versions share, or that one of them alone has. */
export type TextChange = { kind: 'equal' | 'added' | 'removed'; text: string }

/** Beyond this many changed 字 two texts are simply two texts; the comparison would take seconds. */
const mostEdits = 1_500

/**
 * What a comparison of many stretches may still cost: the square of the changed 字 is about its time. Shared
 * by all blocks of a story, it is used up after some tenths of a second; what comes then was rewritten.
 */
export type Effort = { left: number }
export const newEffort = (): Effort => ({ left: 8 * mostEdits ** 2 })

const sumOf = <One>(all: readonly One[], of: (one: One) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0)

/**
 * The difference of two texts by 字, the removed before the added. A number or a Latin word counts as
 * one 字: `3200万元` → `3300万元` is 3200 → 3300, not one digit. `equal` + `removed` is the old text,
 * `equal` + `added` the new.
 */
export function changesOf(before: string, after: string, effort = newEffort()): TextChange[] {
  if (before === after) return joined([{ kind: 'equal', text: before }])
  if (before === '' || after === '') return joined(replaced(before, after))
  const maxEditLength = Math.min(mostEdits, Math.floor(Math.sqrt(effort.left)))
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength })
  const edits = changes
    ? sumOf(changes, ({ added, removed, count }) => (added || removed ? count : 0))
    : maxEditLength
  effort.left -= edits ** 2
  if (!changes) return joined(replaced(before, after))
  return joined(
    withoutFragments(
      changes.map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'equal',
        tokens: value,
      })),
    ),
  )
}

type Stretch = { kind: TextChange['kind']; tokens: string[] }

/** 字 as a person sees them: 汉字, whole emoji, numbers and Latin words each in one piece. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = []
  for (const { segment } of graphemes.segment(text)) {
    const last = tokens.at(-1)
    const belongs = last !== undefined && words.some((word) => word.test(last + segment))
    if (belongs) tokens[tokens.length - 1] = last + segment
    else tokens.push(segment)
  }
  return tokens
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const words = [/^[A-Za-z]+$/, /^\d[\d.,]*$/]

/**
 * A single 字 that happens to stand in both between two rewritten stretches (的, 了) is noise: it
 * goes to both sides, so that the eye meets one replacement instead of crumbs.
 */
function withoutFragments(stretches: Stretch[]): TextChange[] {
  const changes: TextChange[] = []
  for (const group of groupsOf(stretches)) {
    const text = (kind: 'added' | 'removed') =>
      group.flatMap((part) => (part.kind === kind || part.kind === 'equal' ? part.tokens : []))
    if (group.length === 1 && group[0]?.kind === 'equal')
      changes.push({ kind: 'equal', text: group[0].tokens.join('') })
    else changes.push(...replaced(text('removed').join(''), text('added').join('')))
  }
  return changes
}

/** Stretches that are shown as one: a real agreement alone, all between two of them together. */
function groupsOf(stretches: Stretch[]): Stretch[][] {
  const groups: Stretch[][] = []
  for (const [at, stretch] of stretches.entries()) {
    const isAlone = stretch.kind === 'equal' && !isFragment(stretches, at)
    const last = groups.at(-1)
    const lastIsAlone = last?.length === 1 && last[0]?.kind === 'equal'
    if (isAlone || !last || lastIsAlone) groups.push([stretch])
    else last.push(stretch)
  }
  return groups
}

function isFragment(stretches: Stretch[], at: number): boolean {
  const [before, here, after] = [stretches[at - 1], stretches[at], stretches[at + 1]]
  if (here?.tokens.length !== 1 || !before || !after || at < 2) return false
  return before.tokens.length > 1 && after.tokens.length > 1
}

const replaced = (before: string, after: string): TextChange[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
]

const joined = (changes: TextChange[]): TextChange[] => changes.filter(({ text }) => text !== '')
