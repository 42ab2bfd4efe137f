import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outline } from './outline.ts'
import type { DraftBlock } from './shape.ts'
import { anyDraftBody } from './testing.ts'

const paragraph = (text: string): DraftBlock => ({ kind: 'paragraph', text: [{ text }] })

test('The outline names the parts of a story and how long each is', () => {
  const body: DraftBlock[] = [
    paragraph('最后由谁打分？'),
    { kind: 'subhead', lines: ['回头看'] },
    paragraph('查漏补缺。'),
    { kind: 'leadIn', lead: '钱花在哪儿。', text: [{ text: '投入3200万。' }] },
    paragraph('见公告。'),
    { kind: 'subhead', lines: ['', ''] },
  ]
  expect(outline(body)).toEqual([
    { title: '导语', level: 1, at: 0, length: 7 },
    { title: '回头看', level: 1, at: 1, length: 3 + 5 + 2 + 6 + 6 + 4 },
    { title: '钱花在哪儿', level: 2, at: 3, length: 2 + 6 + 6 + 4 },
  ])
})

test('A blank sheet has no parts', () => {
  expect(outline([paragraph('')])).toEqual([])
})

test('Every part leads to a block, in order', () => {
  fc.assert(
    fc.property(anyDraftBody, (body) => {
      const places = outline(body).map(({ at }) => at)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      for (const at of places) expect(body[at]).toBeDefined()
    }),
  )
})
