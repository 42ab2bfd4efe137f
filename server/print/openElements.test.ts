import { describe, expect, it } from 'vitest'
import { openElements } from './openElements.ts'

/** Whether each tag's place is in a `b`; `/` before a name is an end tag, behind it closes itself. */
function placesIn(tags: string): string {
  const inB = openElements(({ tagName }) => tagName === 'b')
  return tags
    .split(' ')
    .map((tag) => {
      if (tag.startsWith('/')) inB.end(tag.slice(1))
      else inB.start({ tagName: tag.replace('/', ''), selfClosing: tag.endsWith('/') })
      return inB.isOpen() ? '1' : '0'
    })
    .join('')
}

describe('The tags of a page', () => {
  it.each([
    ['p b /b /p', '0100', 'an element ends with its own tag'],
    ['b b /b i /i /b', '111110', 'one of its kind inside it does not end it'],
    ['b br wbr img/ /b', '11110', 'void elements open nothing'],
    ['b i /b p', '1100', 'what was left open in it ends with it'],
    ['b /p /i /b', '1110', 'stray end tags end nothing'],
    ['b span/ /b', '110', 'a slash does not close an HTML element'],
    ['b span/ /span /b', '1110', 'so its end tag is its own'],
    ['b svg path/ g /g /svg /b', '1111110', 'a slash closes an element of SVG'],
    ['b svg svg/ /svg i /i /b', '1111110', 'SVG in SVG too'],
    ['b/ /b', '10', 'an element of the kind does not close itself either'],
    ['/b b', '01', 'an end before the beginning is nothing'],
  ])('in %s: %s, for %s', (tags, expected) => {
    expect(placesIn(tags)).toBe(expected)
  })
})
