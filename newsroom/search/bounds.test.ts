import { expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { useStore } from '#db/testing.ts'
import { endOfDay } from '#lib/zh/date.ts'
import { aLiveStory } from '../testing.ts'
import { foundIn } from './desk/window.ts'
import { rangeOf, windowOf, windowStatements } from './window.ts'

useStore()

test('FTS5 heeds the bounds of a range: they reach it as whole numbers', async () => {
  await aLiveStory({ title: '界限之内' })
  const { window, places } = windowStatements()
  for (const { source } of [window, places])
    expect(source.match(/BETWEEN CAST\(\? AS INTEGER\) AND CAST\(\? AS INTEGER\)/g)).toHaveLength(1)
  // Why: a number of JavaScript arrives as a real one
  const typed = readStore().$client.prepare('SELECT typeof(?), typeof(CAST(? AS INTEGER))').raw()
  expect(typed.get(5, 5)).toEqual(['real', 'integer'])
})

test('An editor may ask for days up to the last that there is', () => {
  expect(rangeOf({ from: null, to: '2199-12-31' }).until).toBe(endOfDay('2199-12-31'))
})

test('Days that end before they begin are not looked for at all', () => {
  const range = rangeOf({ from: '2016-01-01', to: '2014-12-31' })
  const asked = 'no query of FTS5 ('
  expect(() => windowOf(asked, rangeOf(null))).toThrow('fts5')
  expect(windowOf(asked, range)).toEqual([])
  for (const which of ['desk', 'live'] as const)
    expect(foundIn(which, asked, { range, before: null, limit: 9 })).toEqual([])
})
