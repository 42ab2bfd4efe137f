import { redirect } from 'next/navigation'
import { expect, test } from 'vitest'
import { orSentence } from './orSentence.ts'

test('Whoever keeps a version or publishes without a network reads what to do', async () => {
  const asked = Promise.reject(new TypeError('Failed to fetch'))
  expect(await orSentence(asked, (sentence) => ({ sentence }))).toEqual({
    sentence: '没有等到服务器的回答：网络断开，或者它正在重启。您写的字都在，请过一会儿再试。',
  })
})

test('Whoever’s session has ended is still led to the sign-in page', async () => {
  const asked = (async () => redirect('/admin/sign-in'))()
  await expect(orSentence(asked, () => undefined)).rejects.toMatchObject({
    digest: expect.stringContaining('/admin/sign-in'),
  })
})
