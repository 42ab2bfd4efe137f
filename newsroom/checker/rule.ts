import type { Day } from '#lib/zh/date.ts'
import type { Folded } from '#lib/zh/fold.ts'
import type { StoryDraft } from '../stories/draft/storyDraft.ts'
import type { Level } from './finding.ts'
import type { CompiledLists } from './lists/compile.ts'
import type { PlaceText, Role } from './places.ts'

/** What a rule says of a span; what it leaves out is as the rule has it. */
export type Match = {
  from: number
  to: number
  suggestion?: string | null
  level?: Level
  sentence?: string
  clause?: string
}

/** A place with its neighbours, and its text as evasions are seen through. */
export type Scene = {
  place: PlaceText
  /** All places of the story in reading order, and where this one stands among them. */
  places: readonly PlaceText[]
  at: number
  folded: Folded
  /** The day of the paper: what 今日 would be. */
  day: Day
  lists: CompiledLists
}

export type WholeStory = Pick<Scene, 'places' | 'day' | 'lists'> & { draft: StoryDraft }

type RuleHead = {
  /** `pack.rule`, kept for ever: overrides and reports name it. */
  id: string
  level: Level
  clause: string
  sentence: string
}

/** A rule that reads one place at a time. The tests run over its examples. */
export type PlaceRule = RuleHead & {
  find: (scene: Scene) => Match[]
  /** Wrong → right; null where the rule has no suggestion. */
  examples: readonly (readonly [wrong: string, right: string | null])[]
  /** What looks wrong and is right. */
  clean: readonly string[]
}

/** A rule that compares places; its match names one. */
export type StoryRule = RuleHead & { compare: (story: WholeStory) => (Match & { place: string })[] }

export type Rule = PlaceRule | StoryRule

type PatternRule = RuleHead & {
  /** With `g` and `u`. The whole match is the span: what stands around goes into lookarounds. */
  pattern: RegExp
  /** What should stand there: text, or made of the match; null skips this match. */
  suggest?: string | ((match: RegExpExecArray) => string)
  /** Is this match right after all? */
  unless?: (match: RegExpExecArray, scene: Scene) => boolean
  /** Reads the text as evasions are seen through. */
  isFolded?: true
  /** Only in places of these roles. */
  roles?: readonly Role[]
  examples: PlaceRule['examples']
  clean: readonly string[]
}

/** A rule that is one regular expression. */
export function patternRule(given: PatternRule): PlaceRule {
  const { pattern, suggest, unless, isFolded, roles, ...head } = given
  const find = (scene: Scene): Match[] => {
    const { place, folded } = scene
    if (roles && !roles.includes(place.role)) return []
    const matches: Match[] = []
    for (const match of (isFolded ? folded.text : place.text).matchAll(pattern)) {
      if (match[0] === '' || unless?.(match, scene)) continue
      const suggestion = typeof suggest === 'function' ? suggest(match) : suggest
      const [from, to] = [match.index, match.index + match[0].length]
      const span = isFolded ? folded.spanOf(from, to) : { from, to }
      matches.push({ ...span, suggestion: suggestion ?? null })
    }
    return matches
  }
  return { ...head, find }
}
