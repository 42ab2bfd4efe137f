import { expect, test } from 'vitest'
import { importEntries } from './importCsv.ts'

test('An administrator imports a list of terms and is told of each row that was refused', () => {
  const text = [
    '词语,改为,级别,说明',
    '包治百病,,错,夸大疗效。',
    '最美\u200b逆行,,,',
    '秒杀价,限时价,示,"电商用语, 少用"',
    ',丢了,错,',
    '水,,错,',
    '包 治百病,,错,',
    '网红打卡地,热门景点,高,',
    '打 call,打call,疑,',
    '多一列,,错,说明,又一列',
    '坏\ufffd字,,错,',
  ].join('\n')
  expect(importEntries('terms', text)).toEqual({
    entries: [
      { term: '包治百病', suggestion: null, level: 'error', note: '夸大疗效。' },
      { term: '最美\u200b逆行', suggestion: null, level: 'doubt', note: '' },
      { term: '秒杀价', suggestion: '限时价', level: 'hint', note: '电商用语, 少用' },
    ],
    refused: [
      { line: 5, sentence: '“词语”是空的。' },
      { line: 6, sentence: '“水”只有一个字，会到处误报，请写长一些。' },
      { line: 7, sentence: '“包 治百病”和第2行重复。' },
      { line: 8, sentence: '级别“高”不认识，请填错、疑或示。' },
      { line: 9, sentence: '“打 call”改为它自己，请改正或留空。' },
      { line: 10, sentence: '有5列，比第一行多；内容里有逗号的，请用引号括起来。' },
      { line: 11, sentence: '有认不出的字符，请把文件存成 UTF-8 编码后再导入。' },
    ],
  })
})

test('Names come with their titles; columns may stand in any order', () => {
  expect(importEntries('names', '职务,姓名\n市文化馆馆长、研究馆员,林雪梅\n,赵一鸣')).toEqual({
    entries: [
      { name: '林雪梅', titles: ['市文化馆馆长', '研究馆员'] },
      { name: '赵一鸣', titles: [] },
    ],
    refused: [],
  })
})

test.each(['', '林雪梅,市文化馆馆长', 'name,title\na,b'])(
  'A file without its first line is refused: “%s”',
  (text) => {
    expect(importEntries('names', text)).toEqual({
      entries: [],
      refused: [{ line: 1, sentence: '第一行要写明各列，例如“姓名,职务”；没有找到“姓名”。' }],
    })
  },
)

test('A file of too many rows is refused whole', () => {
  const rows = Array.from({ length: 20_001 }, (_, at) => `词语${at}`).join('\n')
  expect(importEntries('terms', `词语\n${rows}`).refused).toEqual([
    { line: 1, sentence: '一次最多导入20000行，这里有20001行，请分几次。' },
  ])
})
