import { expect, test } from 'vitest'
import { z } from 'zod'
import { inChinese, sentenceOf } from './badInput.ts'

test('An administrator who writes far too long a name is told one bound, the narrower', () => {
  const shape = z.object({ name: z.string().max(200).max(8), about: z.string().min(1) })
  const parsed = shape.safeParse({ name: '长'.repeat(300), about: '' }, inChinese)
  if (parsed.success) throw new Error('was taken')
  expect(sentenceOf(parsed.error, { name: '短名', about: '简介' })).toBe(
    '短名：最多8个字符。简介：不能为空。',
  )
})
