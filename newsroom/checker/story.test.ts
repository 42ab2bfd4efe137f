import { describe, expect, test } from 'vitest'
import type { DraftBlock } from '../stories/draft/shape.ts'
import type { StoryDraft } from '../stories/draft/storyDraft.ts'
import { checkStory } from './check.ts'
import { tooManyRule } from './finding.ts'
import { compiledExamples } from './fixture/lists.ts'
import { compileLists } from './lists/compile.ts'
import { applyOverrides } from './overrides.ts'
import { blank, paperDay } from './testing.ts'

/** What is found across a story: rule, place, words. */
const p = (text: string): DraftBlock => ({ kind: 'paragraph', text: [{ text }] })
const check = (story: Partial<StoryDraft>) =>
  checkStory({ ...blank, ...story }, { day: paperDay, lists: compiledExamples })
const found = (story: Partial<StoryDraft>) =>
  check(story).map(({ rule, place, text }) => [rule, place, text])

const differs = 'facts.figureDiffers'

describe('A figure above the body that the body contradicts is found', () => {
  test.each<[string, Partial<StoryDraft>, string[][]]>([
    [
      'in the headline',
      { title: '更换路灯3200盏', body: [p('道里区今年更换路灯2300盏，已完成一半。')] },
      [[differs, 'title', '3200盏']],
    ],
    [
      'in the summary',
      { summary: '老管线换了31.5公里。', body: [p('今夏更换老管线35.1公里。')] },
      [[differs, 'summary', '31.5公里']],
    ],
    [
      'in a 要点',
      { keyPoints: ['投入资金1200万元'], body: [p('区里投入资金2100万元，全部用于改造。')] },
      [[differs, 'keyPoints.0', '1200万元']],
    ],
  ])('%s', (_, story, findings) => {
    expect(found(story)).toEqual(findings)
  })

  test.each<[string, Partial<StoryDraft>]>([
    [
      'the same',
      { title: '更换路灯3200盏', body: [p('今年更换路灯3200盏，去年更换路灯2300盏。')] },
    ],
    ['rounded', { title: '更换路灯3200余盏', body: [p('今年更换路灯3217盏。')] }],
    ['in 万', { title: '更换路灯1.2万盏', body: [p('今年更换路灯12000盏。')] }],
    ['of something else', { title: '改造庭院68个', body: [p('道里区有120个停车位。')] }],
    [
      'in the 数字 block',
      {
        summary: '68个庭院换新。',
        body: [
          p('另有12个庭院换新，列入明年计划。'),
          {
            kind: 'numbers',
            items: [
              { value: '68', unit: '个', label: '今年改造' },
              { value: '12', unit: '个', label: '明年改造' },
            ],
          },
        ],
      },
    ],
  ])('but not where it is %s', (_, story) => {
    expect(found(story)).toEqual([])
  })
})

describe('A name spelled two ways is found', () => {
  test('at its second spelling, in another paragraph', () => {
    const body = [p('站长张晓明说，水垢厚了。'), p('“垢厚一层，屋里就冷。”张小明介绍。')]
    expect(check({ body })).toMatchObject([
      { rule: 'facts.nameTwoWays', place: 'body.1.text', text: '张小明', suggestion: '张晓明' },
    ])
  })

  test.each([
    ['two people of one family name', ['站长张晓明说。', '主任张立国介绍。']],
    ['the same name again', ['站长张晓明说。', '张晓明表示。', '居民张晓明告诉记者。']],
  ])('but not %s', (_, texts) => {
    expect(found({ body: texts.map(p) })).toEqual([])
  })
})

describe('昨日 is dated', () => {
  test('by an earlier paragraph, and a headline by the body', () => {
    expect(
      found({ title: '江畔今日放歌', body: [p('本报讯 14日，江畔放歌。'), p('昨日已彩排。')] }),
    ).toEqual([])
  })
  test('but not by a later paragraph', () => {
    expect(found({ body: [p('昨日已彩排。'), p('14日，江畔放歌。')] })).toEqual([
      ['dates.relative', 'body.0.text', '昨日'],
    ])
  })
})

test('Round the turn of a year, a day without its year is of the nearer one', () => {
  const on = (text: string) =>
    checkStory({ ...blank, title: text }, { day: '2018-12-30', lists: compiledExamples })
  expect(on('1月5日（星期六）灯会开幕')).toEqual([])
  expect(on('12月28日（星期五）灯会彩排')).toEqual([])
  expect(on('1月5日（星期五）灯会开幕')).toMatchObject([
    { rule: 'dates.weekday', text: '星期五', suggestion: '星期六' },
  ])
})

test('A quotation of several paragraphs opens each and is closed in the last', () => {
  expect(found({ body: [p('“头一年没人信。'), p('“第二年都来了。”')] })).toEqual([])
  expect(found({ body: [p('“头一年没人信。'), p('第二年都来了。')] })).toEqual([
    ['pairs.unclosed', 'body.0.text', '“'],
  ])
})

describe('A picture', () => {
  const figure = (caption: string, credit: string): Partial<StoryDraft> => ({
    body: [p('开江了。'), { kind: 'figure', cover: { salt: 1 }, caption, credit }],
  })
  test.each<[string, string, string, string[]]>([
    [
      'without words for those who cannot see it',
      ' ',
      '制图 孟晓',
      ['pictures.alt', 'body.1.caption'],
    ],
    ['that names nobody', '开江', '', ['pictures.photographer', 'body.1.credit']],
    ['from the web without a licence', '开江', '网络图片', ['pictures.licence', 'body.1.credit']],
    [
      'drawn by a machine without the label',
      '开江',
      '即梦制图',
      ['pictures.aiLabel', 'body.1.credit'],
    ],
  ])('%s is found', (_, caption, credit, finding) => {
    expect(check(figure(caption, credit)).map(({ rule, place }) => [rule, place])).toEqual([
      finding,
    ])
  })
  test.each([
    ['冰排顺流而下', '记者 林江 摄'],
    ['开江示意图（AI生成）', '即梦制图'],
    ['老江桥旧影', '资料图，市档案馆授权使用'],
  ])('“%s” by “%s” is in order', (caption, credit) => {
    expect(found(figure(caption, credit))).toEqual([])
  })
})

test('The newsroom’s terms bring their own level and sentence', () => {
  expect(check({ title: '秒 杀价登场' })).toMatchObject([
    { rule: 'lists.term', level: 'hint', text: '秒 杀价', suggestion: '限时价' },
  ])
  expect(check({ title: '包治百病' })).toMatchObject([
    { level: 'error', sentence: '夸大疗效，不得刊登。' },
  ])
})

test('A story of every kind of block has its findings in reading order, each at its place', () => {
  const body: DraftBlock[] = [
    { kind: 'leadIn', lead: '既使', text: [{ text: '下雨。' }] },
    { kind: 'quote', text: '按装好了', by: '付主任' },
    { kind: 'table', caption: '帐目', head: ['道理区'], rows: [['布署']] },
    { kind: 'figure', cover: { salt: 1 }, caption: '兰天', credit: '记者' },
    { kind: 'note', title: '自已', text: [{ text: '己经' }] },
    { kind: 'divider' },
  ]
  expect(check({ title: '帐户', body }).map(({ place }) => place)).toEqual([
    'title',
    'body.0.lead',
    'body.1.text',
    'body.1.by',
    'body.2.caption',
    'body.2.head.0',
    'body.2.rows.0.0',
    'body.3.caption',
    'body.4.title',
    'body.4.text',
  ])
})

test('Where the space of a headline parts two words, what meets across it is only 疑', () => {
  expect(check({ title: '老书记 一笔一画记 帐外的事' })).toMatchObject([
    { rule: 'confusables.word', level: 'doubt', text: '记 帐' },
  ])
})

test('A word of the newsroom’s list is found beside the text too, where readers are told of names and tags', () => {
  const term = '敏感试词'
  const lists = compileLists({
    terms: [{ term, suggestion: '别的词', level: 'error', note: '' }],
    names: [],
    allowed: [],
  })
  const licence = { author: term, title: `${term}的原标题`, url: 'https://wire.example/1' }
  const story = {
    ...{ ...blank, title: '标题', bylines: ['记者', `敏 感\u200b试词`], editor: term },
    ...{ dutyEditor: term, proofreader: term, printPage: term, tags: ['甲', term], licence },
  }
  const places = (origin: StoryDraft['origin']) =>
    checkStory({ ...story, origin }, { day: paperDay, lists }).map(({ place }) => place)
  const always = ['bylines.1', 'editor', 'dutyEditor', 'proofreader', 'printPage', 'tags.1']
  expect(places('paper')).toEqual(always)
  expect(places('reprint')).toEqual([...always, 'licence.author', 'licence.title'])
})

test('A text of nothing but faults is read in a moment: the heaviest are listed, and that there are more', () => {
  const body = ['（', '“昨日', '帐户', '《'].flatMap((words) =>
    [1, 2].map(() => p(words.repeat(20_000 / words.length))),
  )
  const before = performance.now()
  const findings = check({ title: '标题', body })
  expect(performance.now() - before).toBeLessThan(5_000)
  expect(findings).toHaveLength(1_001)
  const more = findings.filter(({ rule }) => rule === tooManyRule)
  expect(more).toMatchObject([{ level: 'error', place: 'title' }])
  // Whatever is let stand, what is not listed stays open
  const overrides = findings.map(({ fingerprint, level, text: words }) => ({
    ...{ fingerprint, level, words, reason: '都留着', by: '', at: 0 },
  }))
  expect(applyOverrides(findings, overrides).open).toEqual(more)
})
