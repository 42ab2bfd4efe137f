import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDocument } from './document.ts'
import { toBlocks } from './finish.ts'
import { fromDocument } from './fromDocument.ts'
import { draftBody } from './shape.ts'
import { anyBlocks, anyDraftBody } from './testing.ts'

test('A finished body that goes through the editor comes back as it was', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      expect(toBlocks(fromDocument(toDocument(blocks)))).toEqual({ ok: true, blocks })
    }),
    { numRuns: 500 },
  )
})

test('A half-written draft that goes through the editor loses nothing', () => {
  fc.assert(
    fc.property(anyDraftBody, (body) => {
      const back = fromDocument(toDocument(body))
      expect(back).toEqual(body)
      expect(draftBody.parse(back)).toEqual(body)
    }),
    { numRuns: 500 },
  )
})

test('Neighbouring words with the same marks come back as one run', () => {
  const href = '/about'
  const text = [{ text: '公' }, { text: '告' }, { text: '见', href }, { text: '此', href }]
  expect(fromDocument(toDocument([{ kind: 'paragraph', text }]))).toEqual([
    { kind: 'paragraph', text: [{ text: '公告' }, { text: '见此', href }] },
  ])
})

test('A character that cannot be stored never stops an autosave: it is left out', () => {
  const text = [{ text: '冰\0城\ud83d新\u0007闻' }]
  const body = fromDocument(toDocument([{ kind: 'paragraph', text }]))
  expect(body).toEqual([{ kind: 'paragraph', text: [{ text: '冰城新闻' }] }])
})

test('Bold that begins after the first words of a lead paragraph is no lead', () => {
  const lead = [{ type: 'lead' }]
  const content = [
    { type: 'text', text: '钱。', marks: lead },
    { type: 'text', text: '区里' },
    { type: 'text', text: '投入', marks: lead },
  ]
  expect(fromDocument({ type: 'doc', content: [{ type: 'leadIn', content }] })).toEqual([
    { kind: 'leadIn', lead: '钱。', text: [{ text: '区里投入' }] },
  ])
})

test('A node that the editor does not have is a bug, not a block', () => {
  expect(() => fromDocument({ type: 'doc', content: [{ type: 'iframe' }] })).toThrow('iframe')
})
