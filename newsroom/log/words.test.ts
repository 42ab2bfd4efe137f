import { expect, it, test } from 'vitest'
import { detailWords, subjectOf, subjectWords } from './words.ts'

test.each([
  ['story:12', '稿件 12'],
  ['person:demo-chief', '人员 demo-chief'],
  ['redirect:/bcxw/a:b', '跳转 /bcxw/a:b'],
  ['people', '人员'],
  ['log', '审计记录'],
  ['constructor:1', 'constructor:1'],
  ['', ''],
])('The subject %s reads %s', (subject, words) => {
  expect(subjectWords(subject)).toBe(words)
})

test.each([
  ['12', 'story:12'],
  ['稿件12', 'story:12'],
  [' 稿件 12 ', 'story:12'],
  ['story:12', 'story:12'],
  ['频道 bcxw', 'channel:bcxw'],
  ['审计记录', 'log'],
  ['没有这种 1', '没有这种 1'],
  ['', ''],
])('Who types %s looks for %s', (typed, subject) => {
  expect(subjectOf(typed)).toBe(subject)
})

it('Details are names and texts; what has no name keeps its own', () => {
  const details = {
    reason: '价格未经核实',
    revision: 3,
    class: 'central',
    roles: ['记者', '编辑'],
    before: { name: '晚报', status: 'frozen' },
    slots: [
      { list: 'lead', storyId: 1, startsAt: 1526256000000, endsAt: null },
      { list: 'local', storyId: 2 },
    ],
    way: 'totp',
    kind: 'name',
    odd: null,
    toString: '文字',
  }
  expect(detailWords(details)).toEqual([
    ['原因', '价格未经核实'],
    ['第几版', '3'],
    ['类别', '中央新闻单位'],
    ['角色', '记者、编辑'],
    ['改前', '名称 晚报，状态 冻结'],
    ['版位', '栏 头条，稿号 1，从 2018-05-14 08:00；栏 本地要闻，稿号 2'],
    ['方式', '动态码'],
    ['类别', '姓名职务'],
    ['odd', '无'],
    ['toString', '文字'],
  ])
})
