import { describe, expect, test } from 'vitest'
import { type Level, levelNames, levels } from './finding.ts'
import { afterwards } from './fixture/afterwards.ts'
import { heldBack } from './fixture/heldBack.ts'
import { readSentence } from './fixture/notation.ts'
import { people } from './fixture/people.ts'
import { secondLook } from './fixture/secondLook.ts'
import { streets } from './fixture/streets.ts'
import { allRules } from './rules.ts'
import { findingsIn } from './testing.ts'

const levelOf = new Map<string, Level>(allRules.map(({ rule }) => [rule.id, rule.level]))

type Score = { found: number; wanted: number; both: number }
type Outcome = Record<Level, Score> & { faults: string[] }

/** What the checker finds in sentences against what it should: same rule, same span. */
function outcomeOf(lines: readonly string[]): Outcome {
  const zero = () => ({ found: 0, wanted: 0, both: 0 })
  const outcome: Outcome = { error: zero(), doubt: zero(), hint: zero(), faults: [] }
  for (const line of lines) {
    const sentence = readSentence(line)
    const findings = findingsIn(sentence)
    for (const want of sentence.expected) {
      const level = levelOf.get(want.rule)
      if (!level) throw new Error(`No such rule: ${want.rule}`)
      const match = findings.find(
        ({ rule, from, to }) => rule === want.rule && from === want.from && to === want.to,
      )
      outcome[level].wanted += 1
      if (!match) outcome.faults.push(`missed ${want.rule}: ${line}`)
      else if (want.suggestion !== undefined && want.suggestion !== match.suggestion)
        outcome.faults.push(`suggests “${match.suggestion}”: ${line}`)
    }
    for (const { rule, level, from, to, text } of findings) {
      const isRight = sentence.expected.some(
        (want) => want.rule === rule && want.from === from && want.to === to,
      )
      outcome[level].found += 1
      if (isRight) outcome[levelOf.get(rule) ?? level].both += 1
      else outcome.faults.push(`false ${rule} “${text}”: ${line}`)
    }
  }
  return outcome
}

const rate = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

function print(name: string, lines: readonly string[], outcome: Outcome): void {
  const clean = lines.filter((line) => !line.includes('⟨')).length
  console.log(`${name}: ${lines.length} sentences, ${clean} of them clean`)
  console.table(
    levels.map((level) => ({
      level: levelNames[level],
      expected: outcome[level].wanted,
      found: outcome[level].found,
      precision: rate(outcome[level].both, outcome[level].found).toFixed(3),
      recall: rate(outcome[level].both, outcome[level].wanted).toFixed(3),
    })),
  )
  if (outcome.faults.length > 0) console.log(outcome.faults.join('\n'))
}

describe('The checker keeps its promise for 错 and its measure for 疑', () => {
  const sets: [string, readonly string[]][] = [
    ['sentences that rules were tuned on', [...streets, ...people]],
    ['sentences held back', heldBack],
    ['sentences written after the rules', afterwards],
    ['more sentences written after the rules', secondLook],
  ]
  test.each(sets)('on %s', (name, lines) => {
    const outcome = outcomeOf(lines)
    print(name, lines, outcome)
    expect(rate(outcome.error.both, outcome.error.found)).toBeGreaterThanOrEqual(0.95)
    expect(rate(outcome.error.both, outcome.error.wanted)).toBeGreaterThanOrEqual(0.95)
    expect(rate(outcome.doubt.both, outcome.doubt.found)).toBeGreaterThanOrEqual(0.9)
    expect(rate(outcome.doubt.both, outcome.doubt.wanted)).toBeGreaterThanOrEqual(0.9)
  })

  test('The fixture has at least 300 sentences, half of them or more clean', () => {
    const lines = [...streets, ...people, ...heldBack, ...afterwards, ...secondLook]
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines.length).toBeGreaterThanOrEqual(300)
    const clean = lines.filter((line) => readSentence(line).expected.length === 0)
    expect(clean.length).toBeGreaterThanOrEqual(lines.length / 2)
  })
})
