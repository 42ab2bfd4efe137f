import { done, type Result, refused } from '#lib/result.ts'
import { withoutTurning } from '#lib/turning.ts'
import { inChinese } from '../../badInput.ts'
import { text } from '../content.ts'

/** The longest opinion, reason or note of a review, in characters. */
export const longestOpinion = 500

const shape = text.trim().max(longestOpinion).transform(withoutTurning)
const blanks = /^[\s\p{Cf}\u3164\u2800]*$/u

/** What somebody says to a decision, trimmed; nothing at all is '' where it may be left out. */
export function readOpinion(given: string | undefined): Result<string, 'badOpinion'> {
  const parsed = shape.safeParse(given ?? '', inChinese)
  if (parsed.success) return done(blanks.test(parsed.data) ? '' : parsed.data)
  return unreadable('意见')
}

const unreadable = (what: '意见' | '原因') =>
  refused('badOpinion', `${what}最多${longestOpinion}个字符，不能有印不出来的字符。`)

/** The same where it must be said: `sentence` asks for it. */
export function readReason(
  given: string | undefined,
  sentence: string,
): Result<string, 'badOpinion' | 'noReason'> {
  const opinion = readOpinion(given)
  if (!opinion.ok) return unreadable('原因')
  return opinion.value === '' ? refused('noReason', sentence) : opinion
}
