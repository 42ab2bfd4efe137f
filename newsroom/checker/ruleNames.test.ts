import { expect, test } from 'vitest'
import { ruleName, ruleNamed } from './ruleNames.ts'
import { allRules } from './rules.ts'

test('An editor reads the name of a rule in Chinese, and the name leads back to the rule', () => {
  expect(ruleName('confusables')).toBe('易错字词')
  expect(ruleName('confusables.word')).toBe('易错字词：写错了字')
  expect(ruleName('confusables.gone')).toBe('confusables.gone')
  for (const { rule } of allRules) expect(ruleNamed(ruleName(rule.id))).toBe(rule.id)
})

test('A name with its full stop, a pack and an identifier are known; other words are not', () => {
  const known = ['易错字词：写错了字。', '标点', 'numerals.space', 'confusables.gone']
  expect(known.map(ruleNamed)).toEqual([
    'confusables.word',
    'punctuation',
    'numerals.space',
    'confusables.gone',
  ])
  expect(['错别字', 'nobody.rule', 'constructor'].map(ruleNamed)).toEqual(Array(3).fill(undefined))
})
