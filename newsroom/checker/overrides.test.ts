import { expect, test } from 'vitest'
import type { DraftBlock } from '../stories/draft/shape.ts'
import { checkStory } from './check.ts'
import { compiledExamples } from './fixture/lists.ts'
import { applyOverrides, type Override, openOf } from './overrides.ts'
import { blank, paperDay } from './testing.ts'

const p = (text: string): DraftBlock => ({ kind: 'paragraph', text: [{ text }] })
const check = (...body: DraftBlock[]) =>
  checkStory({ ...blank, body }, { day: paperDay, lists: compiledExamples })
const keep = (fingerprint: string, reason = '引用剧中台词，保留原话。') => ({
  fingerprint,
  level: 'error' as const,
  words: '村长',
  reason,
  by: '王编辑',
  at: 1,
})

const line = p('剧中他唱道：村长来了，大伙儿散了吧。')

test('What somebody let stand with a reason stays so when the text elsewhere changes', () => {
  const [finding] = check(p('第一段。'), line)
  expect(finding?.rule).toBe('terms.villageHead')
  const override = keep(finding?.fingerprint ?? '')
  for (const body of [
    [line],
    [p('新的第一段，查询帐户。'), p('又一段。'), line],
    [line, p('既使下雨也来。')],
    [p('台上很静。剧中他唱道：村长来了，大伙儿散了吧。观众笑了。')],
  ]) {
    const reviewed = applyOverrides(check(...body), [override])
    expect(reviewed.kept.map(({ finding }) => finding.text)).toEqual(['村长'])
    expect(reviewed.open.map(({ text }) => text)).not.toContain('村长')
  }
})

test('It is open again when its own words change, and the override is named as stale', () => {
  const override = keep(check(line)[0]?.fingerprint ?? '')
  const reviewed = applyOverrides(check(p('昨天他告诉记者：村长来了。14日。')), [override])
  expect(reviewed.open.map(({ rule }) => rule)).toContain('terms.villageHead')
  expect(reviewed.stale).toEqual([override])
})

test('The same words twice in the same surroundings are two findings; one is let stand', () => {
  const findings = check(line, line)
  const [first, second] = findings.map(({ fingerprint }) => fingerprint)
  expect(first).not.toBe(second)
  expect(applyOverrides(findings, [keep(first ?? '')]).open).toHaveLength(1)
})

test('A reason of blanks lets nothing stand, and a 疑 that has become a 错 is open again', () => {
  const findings = check(line)
  const open = (...overrides: Override[]) => openOf(applyOverrides(findings, overrides), 'error')
  const name = findings[0]?.fingerprint ?? ''
  expect(open()).toBe(1)
  expect(open(keep(name, ' 　'))).toBe(1)
  expect(open({ ...keep(name), level: 'doubt' })).toBe(1)
  expect(open(keep(name))).toBe(0)
})

test('What the newsroom allows is not found, and only by the rules it was allowed for', () => {
  expect(check(p('兰天幼儿园开园。'))).toEqual([])
  expect(check(p('兰天下的幼儿园。'))).toHaveLength(0)
  expect(check(p('兰天白云。')).map(({ rule }) => rule)).toEqual(['confusables.word'])
})
