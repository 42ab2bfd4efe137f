import { expect, test } from 'vitest'
import { longestOpinion, readOpinion, readReason } from './opinion.ts'

test('Too long a reason is refused as a reason, too long an opinion as an opinion', () => {
  const long = '因'.repeat(longestOpinion + 1)
  const sentences = [readReason(long, '请写明原因。'), readOpinion(long)].map(
    (read) => !read.ok && read.refusal.sentence,
  )
  expect(sentences).toEqual([
    '原因最多500个字符，不能有印不出来的字符。',
    '意见最多500个字符，不能有印不出来的字符。',
  ])
})
