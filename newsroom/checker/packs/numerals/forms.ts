import { patternRule } from '../../rule.ts'

/** How one number is written. */

const standard = (clause: string): string => `GB/T 15835—2011 ${clause}`
const figures = '一二三四五六七八九'

const shortYear = patternRule({
  id: 'numerals.shortYear',
  level: 'error',
  clause: standard('5.1.4'),
  sentence: '年份写全四位数字。',
  pattern:
    /(?<![\d.年第])(\d\d)年(?=(?:1[0-2]|0?[1-9])月|[春夏秋冬](?:[天季节末初，]|$)|[底初](?![气子线层来次心])|上半年|下半年|[一二三四]季度|元旦|春节|国庆)/gu,
  suggest: ([, year = '']) => `${Number(year) > 40 ? '19' : '20'}${year}年`,
  examples: [
    ['16年9月合龙', '2016年9月合龙'],
    ['98年夏天的洪水', '1998年夏天的洪水'],
  ],
  clean: ['修了18年', '18年前', '98年来最晚的一场雪', '2018年5月', '工龄20年5个月'],
})

/** Years of two figures where a span of years is less likely: 于18年建成. */
const bareYear = patternRule({
  id: 'numerals.bareYear',
  level: 'doubt',
  clause: standard('5.1.4'),
  sentence: '如果是年份，请写全四位数字。',
  pattern:
    /(?<=[于在自从到至])(\d\d)年(?=建成|竣工|开工|开业|投入|投用|成立|创办|毕业|退休|入学|入伍|出版|上映|通车|搬|底|初|至今|以来|开始)/gu,
  unless: ([, year = ''], { day }) =>
    Number(year) > Number(day.slice(2, 4)) + 1 && Number(year) < 50,
  suggest: ([, year = '']) => `${Number(year) > 40 ? '19' : '20'}${year}年`,
  examples: [['于18年建成', '于2018年建成']],
  clean: ['在18年间建成', '于2018年建成', '用了18年建成', '在18年的时间里'],
})

const mixedUnits = patternRule({
  id: 'numerals.mixedUnits',
  level: 'error',
  clause: standard('5.3'),
  sentence: '阿拉伯数字和“千”“百”不混用，请用小数或写全。',
  pattern:
    /(?<![\d.])(\d+)(万(\d)千|亿(\d)千万|千(\d)百|千(?=[多余]?[人元名户份套亩张个条台辆件])|百(?=[多余]?[人元名户份套亩张个条台辆件]))(?![\d克米瓦卡帕伏赫])/gu,
  suggest: ([, whole = '', units = '', thousand, tenMillion, hundred]) => {
    if (units === '千' || units === '百') return `${whole}${units === '千' ? '000' : '00'}`
    if (hundred) return `${whole}${hundred}00`
    return `${whole}.${thousand ?? tenMillion}${units.charAt(0)}`
  },
  examples: [
    ['3万4千人', '3.4万人'],
    ['2亿5千万元', '2.5亿元'],
    ['来了5千人', '来了5000人'],
  ],
  clean: ['3.4万人', '3亿4500万元', '一袋5千克', '三万四千人'],
})

const weekdayFigure = patternRule({
  id: 'numerals.weekdayFigure',
  level: 'error',
  clause: standard('4.2.3'),
  sentence: '星期几用汉字。',
  pattern:
    /(?:星期|礼拜)[1-7](?!\d)|(?<=[本上下][个]?|[至到、和])周[1-6](?![\d.:]|[次天个名场人家趟期位项条套台组年月日号节课小])/gu,
  suggest: ([found]) => {
    const at = Number(found.slice(-1))
    return `${found.slice(0, -1)}${at === 7 ? '日' : figures.charAt(at - 1)}`
  },
  examples: [
    ['改到星期3下午', '改到星期三下午'],
    ['上周6的义诊', '上周六的义诊'],
  ],
  clean: ['每周5次', '每周3课时', '周五下午'],
})

const severalPercent = patternRule({
  id: 'numerals.severalPercent',
  level: 'error',
  clause: standard('4.2.2'),
  sentence: '概数用汉字，写成百分之几。',
  pattern: /(?:[二三四五六七八九]?十几|几十|好几|数十|几)[%％]/gu,
  suggest: ([found]) => `百分之${found.slice(0, -1)}`,
  examples: [['减少了十几%', '减少了百分之十几']],
  clean: ['百分之十几', '63%'],
})

const zero = patternRule({
  id: 'numerals.zero',
  level: 'error',
  clause: standard('5.2.5'),
  sentence: '汉字年份里的零写作“〇”。',
  pattern:
    /(?<![一二三四五六七八九十百千万亿零])[一二](?=[^年届级]{0,2}[零O○0ＯО])[一二三四五六七八九〇零O○0ＯО]{3}(?=[年届级])/gu,
  suggest: ([found]) => found.replace(/[零O○0ＯО]/gu, '〇'),
  examples: [
    ['一九零七年', '一九〇七年'],
    ['一九九O年', '一九九〇年'],
  ],
  clean: ['二〇一八年', '第一百零三号', '一千零八十年'],
})

const fullWidth = patternRule({
  id: 'numerals.fullWidth',
  level: 'error',
  clause: standard('5.1.7'),
  sentence: '数字和字母用半角。',
  pattern: /[０-９](?:[０-９．，]*[０-９])?|[Ａ-Ｚａ-ｚ]+/gu,
  suggest: ([found]) => found.normalize('NFKC'),
  examples: [['共２６人', '共26人']],
  clean: ['共26人', '63％'],
})

const space = patternRule({
  id: 'numerals.space',
  level: 'doubt',
  clause: standard('5.1.7'),
  sentence: '数字和汉字之间不留空格。',
  pattern:
    /(?<=[\p{Script=Han}，。；：](?<![讯电者]))[ \u00a0]+(?=\d)|(?<=\d)[ \u00a0]+(?=[\p{Script=Han}%％℃])|(?<=(?<![\d ])\d{1,3})[ \u00a0](?=\d{3}(?:[年元人个亩户]))/gu,
  suggest: '',
  roles: ['body', 'summary'],
  examples: [['2018 年 5 月', '2018年5月']],
  clean: ['本报讯 14日一早', '2018年5月'],
})

export const forms = [
  shortYear,
  bareYear,
  mixedUnits,
  weekdayFigure,
  severalPercent,
  zero,
  fullWidth,
  space,
] as const
