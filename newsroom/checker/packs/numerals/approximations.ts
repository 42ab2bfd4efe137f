import { patternRule } from '../../rule.ts'

/** 概数, said once: 近、约、多、余、左右、以上. And 倍, by which nothing falls. */

const number = '(?:\\d+(?:[.,]\\d+)*[万亿]?|[一二两三四五六七八九十百千万亿几]+|半数|数[十百千万])'
const unit = '[\\p{Script=Han}%％℃]'
/** 约 and 近 as words of their own, not in 节约, 附近. */
const about =
  '(?:大约|大概|将近|接近|(?<![节公条合契预签特大相制])约|(?<![最附新远临邻靠亲接将])近)'
const clause = 'GB/T 15835—2011 5.2.1；概数只说一次'

const nearMore = patternRule({
  id: 'numerals.nearMore',
  level: 'error',
  clause,
  sentence: '“近”“约”和“多”“余”只用一个。',
  pattern: new RegExp(`(?:${about}|不到|不足)${number}个?[多余](?=\\p{Script=Han})`, 'gu'),
  suggest: ([found]) => found.slice(0, -1),
  examples: [['来了近300多人', '来了近300人']],
  clean: ['附近300多户', '节约300多元', '最近三百多人报名', '近300人参加'],
})

const aboutAround = patternRule({
  id: 'numerals.aboutAround',
  level: 'error',
  clause,
  sentence: '“约”和“左右”只用一个。',
  pattern: new RegExp(
    `${about}有?${number}${unit}{0,4}?(?:左右|上下)(?![两侧边手脚摇为不邻开逢各])`,
    'gu',
  ),
  suggest: ([found]) => found.slice(0, -2),
  examples: [['约40分钟左右', '约40分钟']],
  clean: ['约300人，左右各站一排', '约40名志愿者分布在站台左右两侧', '40分钟左右'],
})

const overAbove = patternRule({
  id: 'numerals.overAbove',
  level: 'error',
  clause,
  sentence: '“超过”和“以上”只用一个。',
  pattern: new RegExp(
    `(?:超过|超出|逾|高于|多于|大于|突破)了?${number}${unit}{0,4}?以上(?!学历|文化)`,
    'gu',
  ),
  suggest: ([found]) => found.slice(0, -2),
  examples: [['超过20万人次以上', '超过20万人次']],
  clean: ['海拔超过1000米，以上路段封闭', '20万人次以上', '超过20万人次'],
})

const underBelow = patternRule({
  id: 'numerals.underBelow',
  level: 'error',
  clause,
  sentence: '“不到”和“以内”只用一个。',
  pattern: new RegExp(
    `(?:不到|不足|低于|少于|小于|不满|未满)${number}${unit}{0,4}?(?:以下|以内|之内)`,
    'gu',
  ),
  suggest: ([found]) => found.slice(0, -2),
  examples: [['不到5分钟以内', '不到5分钟']],
  clean: ['5分钟以内', '不足5人的，以下略'],
})

const fallTimes = patternRule({
  id: 'numerals.fallTimes',
  level: 'error',
  clause: '编辑惯例：倍数只说增加',
  sentence: '减少不说“倍”，请改成百分之几或几分之几。',
  pattern: new RegExp(
    `(?:降低|下降|减少|缩短|缩小|减小|缩减|锐减|下跌|(?<![至多不缺])少|(?<!大)降|减)(?:[了到]|至)?${about}?${number}[多余]?倍`,
    'gu',
  ),
  examples: [
    ['电费降低了3倍', null],
    ['能耗减少一倍', null],
  ],
  clean: ['增长3倍', '至少3倍', '降低了三成', '产量是去年的2倍'],
})

export const approximations = [nearMore, aboutAround, overAbove, underBelow, fallTimes] as const
