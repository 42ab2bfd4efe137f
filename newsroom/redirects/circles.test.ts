import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { deedOf } from '../testing.ts'
import { addRedirect } from './add.ts'
import { importRedirects } from './import.ts'
import { endOf, movedQueries } from './moved.ts'

useStore()
const move = (fromPath: string, toPath: string, isPrefix = false) =>
  addRedirect(deedOf('admin'), { fromPath, toPath, isPrefix })
const circle = { ok: false, refusal: { reason: 'circle' } }
const find = async (from: string) => (await movedQueries().rule.execute({ from }))[0]

test('A folder is not moved to one of which a piece leads back into it, in whatever order they are made', async () => {
  orThrow(await move('/b1/x/', '/a1/x/', true))
  expect(await move('/a1/', '/b1/', true)).toMatchObject(circle)
  orThrow(await move('/b2/p.htm', '/a2/p.htm'))
  expect(await move('/a2/', '/b2/', true)).toMatchObject(circle)
  orThrow(await move('/b2/', '/elsewhere/', true))
  expect(await move('/a2/', '/b2/', true)).toMatchObject(circle)
  expect(await move('/a2/', '/b2/q/', true)).toMatchObject({ ok: true })
})

test('Nor where the way back goes through further folders', async () => {
  orThrow(await move('/d/x/', '/e/', true))
  orThrow(await move('/e/y.htm', '/c/x/y.htm'))
  expect(await move('/c/', '/d/', true)).toMatchObject(circle)
  const rows = ['旧地址,新地址,方式', '/h/y.htm,/f/x/y.htm,', '/g/x/,/h/,前缀', '/f/,/g/,前缀']
  const plan = orThrow(await importRedirects(deedOf('admin'), { text: rows.join('\n') }))
  expect(plan.refused).toEqual([{ line: 4, sentence: expect.stringContaining('转回旧地址') }])
})

test('Whatever moves are made, no address of a small site leads round for ever', async () => {
  const name = fc.constantFrom('a', 'b')
  const path = fc.array(name, { minLength: 1, maxLength: 3 })
  const rule = fc.record({ from: path, to: path, isPrefix: fc.boolean(), isFolder: fc.boolean() })
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(rule, { minLength: 2, maxLength: 8 }), async (rules) => {
      run += 1
      const root = `/run${run}`
      const at = (steps: string[]) => [root, ...steps].join('/')
      for (const { from, to, isPrefix, isFolder } of rules)
        await move(at(from), at(to) + (isFolder ? '/' : ''), isPrefix)
      for (const steps of stepsUpTo(4)) expect(await endOf(at(steps), find)).not.toBeNull()
    }),
    { numRuns: 25 },
  )
}, 60_000)

function stepsUpTo(depth: number): string[][] {
  if (depth === 0) return [[]]
  const shorter = stepsUpTo(depth - 1)
  const longest = shorter.filter(({ length }) => length === depth - 1)
  return [
    ...shorter,
    ...longest.flatMap((steps) => ['a', 'b', 'x'].map((step) => [...steps, step])),
  ]
}
