import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fold } from '#lib/zh/fold.ts'
import { packNames } from './finding.ts'
import { compiledExamples } from './fixture/lists.ts'
import type { PlaceText } from './places.ts'
import type { Match, PlaceRule } from './rule.ts'
import { allRules } from './rules.ts'
import { ruleTable } from './ruleTable.ts'
import { paperDay } from './testing.ts'

const rolesOf = (rule: PlaceRule): PlaceText['role'] =>
  rule.id === 'punctuation.headingStop' ? 'heading' : 'body'

function matchesOf(rule: PlaceRule, text: string): Match[] {
  const place: PlaceText = { key: 'body.0.text', role: rolesOf(rule), text }
  const scene = { place, places: [place], at: 0, folded: fold(text) }
  return rule.find({ ...scene, day: paperDay, lists: compiledExamples })
}

/** All suggestions put in, from the end. */
const mended = (text: string, matches: Match[]): string =>
  matches
    .toSorted((one, other) => other.from - one.from)
    .reduce((so, { from, to, suggestion }) => so.slice(0, from) + suggestion + so.slice(to), text)

const placeRules = allRules.flatMap(({ rule }) => ('find' in rule ? [rule] : []))
const wrongs = placeRules.flatMap((rule) =>
  rule.examples.map(([wrong, right]) => ({ rule, id: rule.id, wrong, right })),
)
const cleans = placeRules.flatMap((rule) => rule.clean.map((text) => ({ rule, id: rule.id, text })))

describe('Every rule keeps to its examples', () => {
  test.each(wrongs)('$id: $wrong', ({ rule, wrong, right }) => {
    const matches = matchesOf(rule, wrong)
    expect(matches.length).toBeGreaterThan(0)
    if (right === null) expect(matches.map(({ suggestion }) => suggestion ?? null)).toContain(null)
    else expect(mended(wrong, matches)).toBe(right)
  })

  test.each(cleans)('$id leaves alone: $text', ({ rule, text }) => {
    expect(matchesOf(rule, text)).toEqual([])
  })
})

test('Every rule is named after its pack, once, and says what it rests on and what to do', () => {
  const ids = allRules.map(({ rule }) => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { pack, rule } of allRules) {
    expect(Object.keys(packNames)).toContain(pack)
    expect(rule.id).toMatch(new RegExp(`^${pack}\\.[a-zA-Z]+$`))
    expect(rule.clause).not.toBe('')
    expect(rule.sentence).toMatch(/[。]$/)
  }
})

test('Every rule that reads one place has examples, wrong and clean, but for the newsroom’s lists', () => {
  const bare = placeRules.filter(({ examples, clean }) => examples.length + clean.length < 2)
  expect(bare.map(({ id }) => id)).toEqual(['lists.term', 'lists.name', 'lists.title'])
})

test('The table in docs/checker.md is what the rules say; npm run rules prints it', () => {
  // The formatter pads columns
  const plain = (table: string) => table.replace(/ +/g, ' ').replace(/-{3,}/g, '---')
  expect(plain(readFileSync('docs/checker.md', 'utf8'))).toContain(`\n${plain(ruleTable())}\n`)
})
