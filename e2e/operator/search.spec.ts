import { expect, test } from '#e2e/support/newsroom.ts'

const pieces = [
  '"',
  "'",
  '*',
  '^',
  '(',
  ')',
  'AND',
  'OR',
  'NOT',
  'NEAR(',
  'title:',
  '{title}:',
  '\u0000',
  '\u0007',
  '\ue000a',
  '\ud800',
  '\u202e',
  '<script>alert(1)</script>',
  "'; DROP TABLE published; --",
  '频道:',
  '日期:9999',
  '的',
  '一个',
  '𠀀',
  '👨‍👩‍👧',
  '%',
  '\\',
]

/** Every third pair of pieces, and each by the hundred. */
const queries = [
  ...pieces.flatMap((a, at) => pieces.filter((_, to) => (at + to) % 3 === 0).map((b) => a + b)),
  ...pieces.map((each) => each.repeat(100)),
]

test('Whatever a hostile client asks search for, it gets a page or a sentence, and soon', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const statuses = new Map<number, number>()
  for (const q of queries) {
    const path = `/search?${new URLSearchParams({ q })}`
    const answer = await request.get(path, { timeout: 5_000 })
    expect([200, 414], path).toContain(answer.status())
    expect(await answer.text(), path).not.toContain('<script>alert')
    statuses.set(answer.status(), (statuses.get(answer.status()) ?? 0) + 1)
  }
  expect(statuses.get(200)).toBeGreaterThan(240)
  const long = await request.get(`/search?q=${'x'.repeat(10_000)}`)
  expect(long.status()).toBe(414)
})
