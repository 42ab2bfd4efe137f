import { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDocument } from '#newsroom/stories/draft/document.ts'
import { toBlocks } from '#newsroom/stories/draft/finish.ts'
import { fromDocument } from '#newsroom/stories/draft/fromDocument.ts'
import { anyBlocks, anyDraftBody } from '#newsroom/stories/draft/testing.ts'
import { storySchema } from './testing.ts'

const open = (body: Parameters<typeof toDocument>[0]): Node => {
  const document = Node.fromJSON(storySchema, toDocument(body))
  document.check()
  return document
}

test('The editor can open every draft, and gives back what it opened', () => {
  fc.assert(
    fc.property(anyDraftBody, (body) => {
      expect(fromDocument(open(body).toJSON())).toEqual(body)
    }),
    { numRuns: 300 },
  )
})

test('The editor can open every published story, and gives back what it opened', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      expect(toBlocks(fromDocument(open(blocks).toJSON()))).toEqual({ ok: true, blocks })
    }),
    { numRuns: 300 },
  )
})

const bad: [string, object][] = [
  ['a picture from elsewhere', { type: 'image', attrs: { src: 'https://a.example/x.png' } }],
  ['bold', text([{ type: 'bold' }])],
  ['a javascript: link', text([{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])],
  ['a link without an address', text([{ type: 'link', attrs: {} }])],
  ['a list in a list', { type: 'list', content: [{ type: 'list', content: [] }] }],
  ['dots in a subhead', { ...text([{ type: 'dots' }]), type: 'subhead' }],
  ['a quote of one part', { type: 'quote', content: [{ type: 'quoteText' }] }],
]

test.each(bad)('The editor cannot hold %s', (_, block) => {
  const opening = () => Node.fromJSON(storySchema, { type: 'doc', content: [block] }).check()
  expect(opening).toThrow(RangeError)
})

function text(marks: object[]) {
  return { type: 'paragraph', content: [{ type: 'text', text: '字', marks }] }
}
