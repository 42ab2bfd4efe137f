import { describe, expect, test } from 'vitest'
import { editionNumber, readStore } from '#db/client.ts'
import { log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import type { Block } from '../stories/content.ts'
import { deedOf, minute, noon, paragraph } from '../testing.ts'
import { staticPage } from './published.ts'
import { type StaticPageText, writeStaticPage } from './write.ts'

useStore()
const about = { slug: 'about', title: '关于我们', summary: '一张报。', body: [paragraph('报社。')] }
const write = (page: StaticPageText, at = noon) => writeStaticPage(deedOf('admin', at), page)

test('An administrator writes a page, and writes it again: readers see the later text', async () => {
  const edition = editionNumber()
  expect(await staticPage('about')).toBeNull()
  expect(await write(about)).toEqual({ ok: true, value: null })
  expect(await staticPage('about')).toMatchObject({ ...about, modifiedAt: noon, version: 1 })
  orThrow(await write({ ...about, title: '关于' }, noon + minute))
  expect(await staticPage('about')).toMatchObject({
    title: '关于',
    modifiedAt: noon + minute,
    version: 2,
  })
  expect(editionNumber()).toBe(edition + 2)
  expect(await readStore().select().from(log)).toMatchObject([
    { action: 'writeStaticPage', subject: 'page:about' },
    { action: 'writeStaticPage', subject: 'page:about' },
  ])
})

describe('A page is refused, and nothing changes,', () => {
  const link: Block = { kind: 'paragraph', text: [{ text: '看', href: 'javascript:1' }] }
  const refusals: [string, Partial<StaticPageText>, string][] = [
    ['at an address that is none', { slug: 'imprint' }, '没有“imprint”这个页面。'],
    ['at the address of a channel', { slug: 'bcxw' }, '没有“bcxw”这个页面。'],
    ['without a title', { title: ' ' }, '标题：不能为空。'],
    ['without text', { body: [] }, '正文：至少要有1项。'],
    [
      'with a dangerous link',
      { body: [link] },
      '正文第1项：链接只能是本站地址、http(s) 或 mailto。',
    ],
  ]
  test.each(refusals)('%s', async (_, part, sentence) => {
    const before = everything()
    expect(await write({ ...about, ...part })).toMatchObject({ ok: false, refusal: { sentence } })
    expect(everything()).toEqual(before)
  })
})
