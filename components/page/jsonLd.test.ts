import { expect, test } from 'vitest'
import { languagesOf } from '#app/(readers)/alternates.ts'
import { breadcrumbLd } from './breadcrumbLd.ts'
import { jsonLdText } from './jsonLd.tsx'

test('No text can end the element of the JSON-LD that it stands in', () => {
  const text = jsonLdText({ headline: '</script><script>alert(1)</script><!--' })
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({ headline: '</script><script>alert(1)</script><!--' })
})

test('A breadcrumb names each step by its place; the last may have no link', () => {
  expect(breadcrumbLd([{ name: '首页', href: '/' }, { name: '5月14日' }])).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: '首页', item: '/' },
      { '@type': 'ListItem', position: 2, name: '5月14日' },
    ],
  })
})

test('A site in several languages names each of them for search engines; one in one language none', () => {
  const at = (prefix: string) => (path: string) => `https://news.example${prefix}${path}`
  expect(languagesOf('/bcxw', { 'zh-CN': at('') })).toEqual({})
  expect(languagesOf('/bcxw', { 'zh-CN': at(''), 'zh-Hant': at('/hant') })).toEqual({
    languages: {
      'zh-CN': 'https://news.example/bcxw',
      'zh-Hant': 'https://news.example/hant/bcxw',
      'x-default': 'https://news.example/bcxw',
    },
  })
})
