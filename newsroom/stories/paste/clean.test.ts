import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftBody } from '../draft/shape.ts'
import { cleanMarkup, cleanText } from './clean.ts'
import { office } from './samples/office.ts'
import { paragraph } from './samples/sample.ts'
import { sheets } from './samples/sheets.ts'
import { web } from './samples/web.ts'
import { parsed } from './testing.ts'

test.each([...office, ...web, ...sheets])('An editor pastes $name', (sample) => {
  const { html, expected, pictures = 0 } = sample
  expect(cleanMarkup(parsed(html))).toEqual({ blocks: expected, pictures })
})

const texts: [string, string, string[]][] = [
  ['two paragraphs with a blank line', '第一段。\n\n第二段。', ['第一段。', '第二段。']],
  [
    'a paragraph cut into lines',
    '第一段的\n后半句。\n\n第二段。',
    ['第一段的后半句。', '第二段。'],
  ],
  ['indented lines', '　　第一段。\r\n　　第二段。', ['第一段。', '第二段。']],
  [
    'a heading and its text',
    '回头看\n在创建中，逐项查漏补缺。',
    ['回头看', '在创建中，逐项查漏补缺。'],
  ],
  [
    'lines cut to one width',
    '在第五届全国文明城市创建中香坊区对照测评体系逐项查漏\n补缺受检点位全部达标入户调查样本占全市一半左右实地踏\n查没有纰漏。',
    [
      '在第五届全国文明城市创建中香坊区对照测评体系逐项查漏补缺受检点位全部达标入户调查样本占全市一半左右实地踏查没有纰漏。',
    ],
  ],
  ['invisible characters', '冰\u200b城\u202e新\0闻\ufeff', ['冰城新闻']],
  ['half of an emoji', '冰\ud83d城', ['冰城']],
  ['blank lines alone', ' \n\n　\n', []],
  ['markup as text', '<script>alert(1)</script>', ['<script>alert(1)</script>']],
]

test.each(texts)('An editor pastes plain text: %s', (_, text, paragraphs) => {
  expect(cleanText(text)).toEqual(paragraphs.map(paragraph))
})

const tag = fc.constantFrom(
  'p',
  'div',
  'b',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'h2',
  'blockquote',
  'a',
)
const attributes = fc.constantFrom(
  '',
  ' href="javascript:x"',
  ' href="/a"',
  ' style="mso-list:l0"',
  ' colspan=9',
)
const leaf = fc.constantFrom(
  '字',
  '　　',
  '\0',
  '\ud83d',
  '—',
  '<br>',
  '<hr>',
  '<img>',
  '<script>x</script>',
  '。',
)
const { html } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(tag, attributes, fc.array(tie('html'), { maxLength: 4 }))
      .map(([name, written, inside]) => `<${name}${written}>${inside.join('')}</${name}>`),
  ),
}))

test('Whatever is pasted, a draft can keep it', () => {
  fc.assert(
    fc.property(fc.array(html, { maxLength: 6 }), (parts) => {
      const { blocks } = cleanMarkup(parsed(parts.join('')))
      expect(draftBody.safeParse([paragraph('前文'), ...blocks]).error).toBeUndefined()
    }),
    { numRuns: 500 },
  )
})

test('No 汉字 of a paste is lost', () => {
  fc.assert(
    fc.property(fc.array(html, { maxLength: 6 }), (parts) => {
      const source = parts.join('')
      const count = (text: string) => text.split('字').length
      expect(count(JSON.stringify(cleanMarkup(parsed(source)).blocks))).toBe(count(source))
    }),
  )
})
