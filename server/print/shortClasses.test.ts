import { expect, test } from 'vitest'
import { openShortClasses } from './shortClasses.ts'

test('A utility has one short name in the page and in its style; words stay', () => {
  const short = openShortClasses()
  const tags = [
    short.inTag('<p class="song lg:set-[1.375rem]/[2rem] py-2.5">', [
      'song',
      'lg:set-[1.375rem]/[2rem]',
      'py-2.5',
    ]),
    short.inTag('<p id="a" class="py-2.5">', ['py-2.5']),
    short.inTag('<ul class="">', []),
    short.inTag('<ul>', []),
  ]
  expect(tags).toEqual(['<p class="song _0 _1">', '<p id="a" class="_1">', '<ul>', '<ul>'])
  const css =
    '.song{margin:.5rem}.lg\\:set-\\[1\\.375rem\\]\\/\\[2rem\\]{line-height:2rem}.py-2\\.5:hover,.py-2{padding:.625rem}.md\\:flex{display:flex}'
  expect(short.inStyle(css)).toBe(
    '.song{margin:.5rem}._0{line-height:2rem}._1:hover,.py-2{padding:.625rem}.md\\:flex{display:flex}',
  )
})
