import type { Day } from '#lib/zh/date.ts'
import { fold } from '#lib/zh/fold.ts'
import type { StoryDraft } from '../stories/draft/storyDraft.ts'
import { type Finding, isAtLeast, levels, type PackName, tooManyRule } from './finding.ts'
import { fingerprints } from './fingerprint.ts'
import type { CompiledLists } from './lists/compile.ts'
import { term } from './packs/lists.ts'
import { infoPlaces, storyPlaces } from './places.ts'
import type { Match, Rule, Scene } from './rule.ts'
import { allRules } from './rules.ts'

/** `day` is the day of the paper, what 今日 would be; `lists` those of the newsroom, compiled once. */
export type CheckOptions = { day: Day; lists: CompiledLists }

type Found = Omit<Finding, 'fingerprint'>

/**
 * Nobody mends more in one go; a text of 200,000 brackets would keep the server busy for half a minute and
 * make a report of 50 MB. What is left out is lighter than what stays, and `tooMany` stands for it.
 */
const most = { inPlace: 200, inStory: 1_000 }

/**
 * All findings of a story, in reading order. Pure: the same code runs in the editor's worker and on the
 * server, so both say the same.
 */
export function checkStory(draft: StoryDraft, { day, lists }: CheckOptions): Finding[] {
  const places = storyPlaces(draft)
  const besides = infoPlaces(draft)
  const texts = new Map([...places, ...besides].map(({ key, text }) => [key, text]))
  const scenes = places.map(
    (place, at): Scene => ({ place, places, at, folded: fold(place.text), day, lists }),
  )
  let isCut = false
  const heaviest = (all: Found[], atMost: number): Found[] => {
    if (all.length <= atMost) return all
    isCut = true
    return levels.flatMap((level) => all.filter((one) => one.level === level)).slice(0, atMost)
  }
  const inPlaces = scenes.flatMap((scene) =>
    scene.place.text === '' ? [] : remaining(heaviest(inPlace(scene), most.inPlace), scene),
  )
  const across = allRules.flatMap(({ pack, rule }) =>
    'compare' in rule
      ? rule
          .compare({ places, draft, day, lists })
          .map((match) => foundBy(rule, pack, match, match.place, texts.get(match.place) ?? ''))
      : [],
  )
  const order = new Map([...places, ...besides].map(({ key }, at) => [key, at]))
  const inInfo = besides.flatMap((place): Found[] => {
    const scene = { place, places: besides, at: 0, folded: fold(place.text), day, lists }
    return remaining(heaviest(listed(scene), most.inPlace), scene)
  })
  const counted = heaviest([...inPlaces, ...across, ...inInfo], most.inStory)
  const found = [...counted, ...(isCut ? [tooMany] : [])].sort(
    (one, other) =>
      (order.get(one.place) ?? 0) - (order.get(other.place) ?? 0) || one.from - other.from,
  )
  const names = fingerprints(found.map((one) => ({ ...one, around: texts.get(one.place) ?? '' })))
  return found.map((one, at) => ({ ...one, fingerprint: names[at] ?? '' }))
}

/** Open for as long as not everything is listed: nobody can answer for what is not. */
const tooMany: Found = {
  rule: tooManyRule,
  pack: 'facts',
  level: 'error',
  place: 'title',
  from: 0,
  to: 0,
  text: '',
  suggestion: null,
  clause: '检查的上限',
  sentence: '要处理的地方太多，没有全部列出；请先改好列出的，再看其余的。',
}

function inPlace(scene: Scene): Found[] {
  const { key, text } = scene.place
  return allRules.flatMap(({ pack, rule }) =>
    'find' in rule ? rule.find(scene).map((match) => foundBy(rule, pack, match, key, text)) : [],
  )
}

/** Words of the newsroom's list beside the text; what should stand there only a person can say. */
const listed = (scene: Scene): Found[] =>
  term.find(scene).map((match) => ({
    ...foundBy(term, 'lists', match, scene.place.key, scene.place.text),
    suggestion: null,
  }))

function foundBy(rule: Rule, pack: PackName, match: Match, place: string, text: string): Found {
  const { from, to, suggestion = null } = match
  return {
    rule: rule.id,
    pack,
    level: match.level ?? rule.level,
    place,
    from,
    to,
    text: text.slice(from, to),
    suggestion,
    clause: match.clause ?? rule.clause,
    sentence: match.sentence ?? rule.sentence,
  }
}

/** Without what the newsroom allows, and without what lies inside a finding at least as heavy. */
function remaining(found: Found[], { folded, lists }: Scene): Found[] {
  if (found.length === 0) return found
  const allowed = lists.allowed(folded.text).map(({ from, to, value }) => ({
    ...folded.spanOf(from, to),
    rules: value.map(({ rule }) => rule),
  }))
  const isAllowed = ({ rule, pack, from, to }: Found) =>
    allowed.some(
      (one) =>
        one.from <= from &&
        to <= one.to &&
        one.rules.some((name) => name === null || name === rule || name === pack),
    )
  const open = found.filter((one) => !isAllowed(one))
  return open.filter(
    (one, at) => !open.some((other, index) => index !== at && covers(other, one, index < at)),
  )
}

/** Of two on the very same span the heavier stays, the first of two that weigh the same. */
function covers(outer: Found, inner: Found, isFirst: boolean): boolean {
  if (outer.from > inner.from || outer.to < inner.to || !isAtLeast(outer.level, inner.level))
    return false
  const isSame = outer.from === inner.from && outer.to === inner.to
  return !isSame || outer.level !== inner.level || isFirst
}
