import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentsOf } from '#lib/zh/segments.ts'
import { hitsIn, type MarkedRun, markText } from './marks.ts'
import { snippetOf } from './snippet.ts'

const marked = (runs: readonly MarkedRun[] | null) =>
  (runs ?? []).map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')
const mark = (text: string, ...words: string[]) =>
  marked(markText(text, hitsIn(text, words.flatMap(segmentsOf))))
const snippet = (text: string, ...words: string[]) => snippetOf(text, words.flatMap(segmentsOf))

describe('The words of a query are marked in the original', () => {
  test.each([
    ['把創城工作', ['创城'], '把[創城]工作'],
    ['６个公园Wi-Fi覆盖', ['wifi', '6'], '[６]个公园[Wi-Fi]覆盖'],
    ['工作。作业', ['工作作业'], '工作。作业'],
    ['哈哈哈', ['哈哈'], '[哈哈哈]'],
    ['创城工作', ['创城', '城工'], '[创城工]作'],
    ['<b>创城</b>&amp;', ['创城'], '<b>[创城]</b>&amp;'],
  ])('%s', (text, words, wanted) => {
    expect(mark(text, ...words)).toBe(wanted)
  })

  test('and no character of it is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ maxLength: 3 })),
        (text, words) => {
          const runs = markText(text, hitsIn(text, words.flatMap(segmentsOf)))
          expect(runs.map((run) => run.text).join('')).toBe(text)
        },
      ),
    )
  })
})

describe('A snippet', () => {
  const sentence = '一二三四五六七八九十，甲乙丙丁戊己庚辛壬癸。'
  test('begins with the sentence of the hit where that is near, and says that it goes on', () => {
    const text = `${sentence.repeat(5)}香坊区今天创城。${sentence.repeat(5)}`
    expect(marked(snippet(text, '创城'))).toMatch(/^……香坊区今天\[创城\]。一二三.*……$/)
  })
  test('is where most of the words stand together', () => {
    const text = `创城在这里。${sentence.repeat(9)}创城和地铁在那里。${sentence}`
    expect(marked(snippet(text, '创城', '地铁'))).toContain('[创城]和[地铁]在那里')
  })
  test('of a short text is all of it', () => {
    expect(marked(snippet('今天创城。', '创城'))).toBe('今天[创城]。')
  })
  test('is none where the words do not stand', () => {
    expect(snippet('今天创城。', '地铁')).toBeNull()
  })
  test('never begins or ends in the middle of a character', () => {
    const text = '𠮷'.repeat(300)
    const joined = marked(snippet(text, '𠮷𠮷'))
    expect(joined.isWellFormed()).toBe(true)
  })
})
