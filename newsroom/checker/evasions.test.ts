import { expect, test } from 'vitest'
import { foldTerm } from '#lib/zh/fold.ts'
import { isTraditional } from '#lib/zh/simplified.ts'
import { words } from './packs/confusables/words.ts'
import { findingsIn } from './testing.ts'

/** The 繁体 form that the table folds to a character. */
const traditional = new Map<string, string>()
for (let code = 0x4e00; code < 0xa000; code += 1) {
  const one = String.fromCharCode(code)
  if (isTraditional(one)) traditional.set(foldTerm(one), one)
}

const evasions: [string, (term: string) => string][] = [
  ['as it is', (term) => term],
  ['with spaces', (term) => Array.from(term).join(' ')],
  ['with wide spaces', (term) => Array.from(term).join('\u3000')],
  ['with zero-width spaces', (term) => Array.from(term).join('\u200b')],
  ['with joiners and marks of direction', (term) => Array.from(term).join('\u2060\u202e')],
  ['in 繁体', (term) => Array.from(term, (one) => traditional.get(one) ?? one).join('')],
]

test.each(evasions)(
  'Every confusable word and a listed term are found %s, each span exact',
  (_, evade) => {
    const wrongs = [...words.map(([wrong]) => wrong), '包治百病', '残废人']
    // What needs a certain word after it is tried with it
    const frame = (term: string) => `大家说“${evade(term)}${term === '园满' ? '落幕' : ''}”。`
    const missed = wrongs.filter((term) => {
      const hits = findingsIn({ place: 'paragraph', text: frame(term) }).map(({ text }) => text)
      return !hits.includes(evade(term))
    })
    expect(missed).toEqual([])
  },
)

test('Full-width digits and letters hide no number', () => {
  const found = (text: string) => findingsIn({ place: 'paragraph', text }).map((one) => one.text)
  expect(found('证号２３０１０６１９８５０９２１４５６６。')).toContain(
    '２３０１０６１９８５０９２１４５６６',
  )
  expect(found('他的手机１３９ ０４５１ ５６７８响了。')).toContain('１３９ ０４５１ ５６７８')
  expect(found('一辆黑Ａ·８Ｋ３Ｍ２白色轿车。')).toContain('黑Ａ·８Ｋ３Ｍ２')
})
