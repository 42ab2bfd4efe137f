import { describe, expect, test } from 'vitest'
import { orThrow } from '#lib/result.ts'
import { segmentsOf } from '#lib/zh/segments.ts'
import type { Vocabulary } from './expression.ts'
import { parseQuery } from './parseQuery.ts'
import { costOf } from './readingCost.ts'

const shares: Record<string, number> = { 的: 1, 一个: 0.5, 的一: 0.2, 个的: 0.1, 冰凌: 0.001 }
const share = (token: string) => shares[token] ?? 0.001
const none: Vocabulary = { channelIds: () => [1], synonyms: () => [] }
const cost = (typed: string, more = {}, words = none) =>
  costOf(orThrow(parseQuery(typed)), words, { share, ...more })

describe('What a story of the archive costs', () => {
  test('is the entries of all words together where each is frequent', () => {
    expect(cost('的')).toBe(1)
    expect(cost('的 一个')).toBe(1.5)
    expect(cost('“的一个的”')).toBeCloseTo(0.8)
  })

  test('is a few jumps where one that must be there is rare', () => {
    expect(cost('的 一个 冰凌')).toBeCloseTo(3 * 0.001 * 3)
    expect(cost('冰凌')).toBeCloseTo(0.001)
  })

  test('counts what is not wanted, which can make nothing rare', () => {
    expect(cost('的 -一个')).toBe(1.5)
    expect(cost('的 -冰凌')).toBeCloseTo(1.001)
  })

  test('is dearer where the column counts, and counts the signs of filters', () => {
    expect(cost('作者:一个')).toBe(2)
    expect(cost('的 一个', { part: 'body' })).toBe(6)
    expect(cost('的', { signs: ['冰凌'] })).toBeCloseTo(3 * 0.001 * 2)
  })

  test('is that of a word and its synonyms: rare only where all of them are', () => {
    const words = { ...none, synonyms: () => [segmentsOf('一个')] }
    expect(cost('冰凌', {}, words)).toBeCloseTo(0.501)
  })
})
