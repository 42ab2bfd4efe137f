import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headlineLength } from './length.ts'
import { addWords, headlineParts } from './words.ts'

/** Headlines as an editor would let them break, on a page of May 2018 and beyond it. */
const headlines = [
  '400|爱好者|快乐|登山|赏杜鹃',
  '广东|高考|考生|可免费|游龙江',
  '小学生|“引鸟入画”|呼吁|爱鸟',
  '抗震|知识|原创|绘本|冰城|首发',
  '江水|撤退|市民们|扎堆|“赶海”',
  '老手艺人|校园里|传“绝活”',
  '“高龄”|川金丝猴|产下|第七仔',
  '要撬朋友|生意|落入|骗子|陷阱',
  '把创城工作|打造成|群众|满意|工程',
  '香坊区|全面|推进|第六届|全国|文明城市|创建|工作',
  '全区|上下|合力|攻坚',
  '城区|秩序|发生|改观',
  '推进|十项|重点|工作',
  '全面|完成|创建|任务',
  '坚持|三个|突出',
  '提升|整体|创建|水平',
  '地铁|穿江|盾构|开挖 |10月末|双线|贯通',
  '市纪委|开展|五个|方面|专项|治理|和执纪|监督',
  '露天|烧烤|一经|发现|一律|取缔',
  '严厉打击|加油站|“偷油”|作弊|行为',
  '为登“封面”|快步走 |突发|心梗|进医院',
  '铁证！|七三一|陈列馆|获“伯力|审判|录音|档案”',
  '机翼|壁板|合金材料|打破|国外|垄断',
  '周边|区县|乘公交车|也可|手机|扫码|支付',
  '习近平|主持|召开的|这次|会议|有3大|看点',
  '我国|城乡居民|基础|养老金|最低标准|增至|每月|88元',
  '专家：|家长|也可能|是手足口病|传染源 |应重视|预防',
  '我国|发布|国际|最高|分辨率|相关|分布图|（创新前沿）',
  '我国|高寒|地区|最长|快速|铁路|哈佳|铁路|日前|全线贯通',
  '中国|首个|工业|互联网|平台|加速|国际化 |面向|全球|服务',
  '上海|纪委|监委|整治|医疗卫生|系统的|腐败|和作风|问题',
  '美国|一中学|网络|遭“黑客”|入侵 |毕业生|成绩|乱了套',
]

const rules: [string, string[]][] = [
  ['Figures hold to their unit', ['投入|3200余万元 |改造|老旧|庭院|68个', '修复|路面|1.3万余处']],
  ['A date stays whole', ['将于5月20日起|实施', '2018年5月14日起|施行']],
  ['A range stays whole', ['3至5天|完成', '2011—2018年|大数据']],
  ['Times, shares and degrees stay whole', ['06:47发车', '增6.8%', '气温|骤降 |-5℃']],
  ['Latin words and addresses stay whole', ['手机|APP|可查|公交', 'https://a.b/x |发布']],
  ['Words of other scripts stay whole', ['Хабаровск|与哈尔滨|结好']],
  ['Closing marks follow, opening ones lead', ['小区，|四个|街镇|这样管', '卡尔·|马克思|诞辰']],
  ['Dashes and ellipses are not torn', ['哈尔滨——|夏天', '他说……|“好”']],
  ['A particle follows its word', ['被骗子|盯上的|老人们', '延长到|10月', '老人|走过|马路']],
  ['A preposition keeps its object', ['对学校食堂|开展|检查', '市民|为老人|让座']],
  ['Idioms stay whole, phrases do not', ['不可避免', '群众|满意']],
  ['One long word may pass 8 字', ['人民代表大会常务委员会|会议|举行']],
  ['A joined emoji is one', ['冰城|👨‍👩‍👧|新闻']],
  ['An empty headline has no piece', ['']],
]

const pieces = (cut: string) => (cut === '' ? [] : cut.split('|'))

test.each(headlines)('An editor lets the headline break as %s', (cut) => {
  expect(headlineParts(pieces(cut).join(''))).toEqual(pieces(cut))
})

test.each(rules)('%s', (_, cuts) => {
  for (const cut of cuts) expect(headlineParts(pieces(cut).join(''))).toEqual(pieces(cut))
})

const words = [
  '哈尔滨',
  '冰城',
  '市民',
  '的',
  '了',
  '把',
  '在',
  '和',
  '也',
  '可',
  '赏',
  '创建',
  '走',
]
const marks = [...'、，。！？：；…—”’》）〉】“‘《（〈【·%/"-']
const others = ['3200', '1.3', '88', 'GDP', 'iPhone', ' ', '\u3000', '\u00a0', '余万元', '月', '个']
const strange = [
  '😀',
  '👨‍👩‍👧',
  '\ud83d',
  '\ude00',
  '\u0301',
  '\ufe0f',
  '\0',
  '\n',
  '🇨🇳',
  'я',
  '한',
]
const joined = (...lists: string[][]) =>
  fc.array(fc.constantFrom(...lists.flat()), { maxLength: 24 }).map((list) => list.join(''))

const closing = /^[、，。！？：；”’》）〉】…]/
const opening = /[“‘《（〈【]$/

test('No character is lost or changed, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    joined(words, marks, others, strange),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  )
  fc.assert(
    fc.property(text, (headline) => {
      const parts = headlineParts(headline)
      expect(parts.join('')).toBe(headline)
      expect(parts).not.toContain('')
      if (headline.isWellFormed()) expect(parts.every((part) => part.isWellFormed())).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('No line can begin with a closing mark or end with an opening one', () => {
  fc.assert(
    fc.property(joined(words, marks, others), (headline) => {
      const parts = headlineParts(headline)
      expect(parts.slice(1).filter((part) => closing.test(part))).toEqual([])
      expect(parts.slice(0, -1).filter((part) => opening.test(part.trimEnd()))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('No number and no Latin word is torn', () => {
  fc.assert(
    fc.property(joined(words, marks, others), (headline) => {
      const parts = headlineParts(headline)
      const torn = parts.filter((part, index) => {
        const before = parts[index - 1] ?? ''
        return /[\dA-Za-z]$/.test(before) && /^[\dA-Za-z]/.test(part)
      })
      expect(torn).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('Where only words and spaces stand, a piece is at most 8 字 and ends at every space', () => {
  fc.assert(
    fc.property(joined(words, [' ', '\u3000']), (headline) => {
      for (const part of headlineParts(headline)) {
        expect(headlineLength(part.trim())).toBeLessThanOrEqual(8)
        expect(part.trimEnd()).not.toMatch(/\S\s/)
      }
    }),
    { numRuns: 1000 },
  )
})

test('A word added by the newsroom is never cut again', () => {
  expect(headlineParts('冰雪大世界开园')).toEqual(['冰雪', '大世界', '开园'])
  addWords(['冰雪大世界'])
  expect(headlineParts('冰雪大世界开园')).toEqual(['冰雪大世界', '开园'])
  addWords([])
})

test.each(['', '冰', '冰 雪', '冰雪\n的', '“冰雪”', '冰'.repeat(17)])(
  '“%s” is not taken for a word',
  (word) => {
    expect(() => addWords(['冰城', word])).toThrow(RangeError)
  },
)
