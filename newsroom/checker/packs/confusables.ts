import { termMatcher } from '#lib/termMatcher.ts'
import { isTraditional, simplifiedOf } from '#lib/zh/simplified.ts'
import { type Match, type PlaceRule, patternRule, type Scene } from '../rule.ts'
import { findPlaces } from './confusables/cityPlaces.ts'
import { exceptions } from './confusables/exceptions.ts'
import { words } from './confusables/words.ts'

/** 易错字词: words that sound or look alike, and the names of the city one character off. */

const matchWords = termMatcher(words.map(([wrong, right]) => [wrong, { wrong, right }]))

function findWords({ folded, place }: Pick<Scene, 'folded' | 'place'>): Match[] {
  return matchWords(folded.text)
    .filter(({ from, to, value }) => {
      const { before, after } = exceptions.get(value.wrong) ?? {}
      const isRight =
        before?.test(folded.text.slice(Math.max(0, from - 8), from)) ||
        after?.test(folded.text.slice(to, to + 40))
      return !isRight
    })
    .map(({ from, to, value }) => {
      // The space of a headline parts phrases: two characters that meet across it may be no word
      const isParted = place.role === 'heading' && to - from === 2 && folded.spacesIn(from, to) > 0
      const level = isParted ? ('doubt' as const) : undefined
      return { ...folded.spanOf(from, to), suggestion: value.right, ...(level && { level }) }
    })
}

const word: PlaceRule = {
  id: 'confusables.word',
  level: 'error',
  clause: '《现代汉语词典》《第一批异形词整理表》',
  sentence: '写错了字。',
  find: findWords,
  examples: [
    ['既使下雨也来', '即使下雨也来'],
    ['查询帐户余额', '查询账户余额'],
    ['请到候车室等侯', '请到候车室等候'],
  ],
  clean: [
    '既使居民放心，又使企业省钱',
    '蚊帐、帐篷',
    '一座座落成的新居',
    '提高梁的承载力',
    '她自己经营的小店',
    '他来自已改制的国有林场',
    '支付总额由系统核对',
    '有关健身步道的影响往来车辆的调查',
    '面对帐篷里的人，他情不自已',
    '究竟选谁，大家俱乐部里见',
    '在公园形成一景，校园满是花香',
    '学习贯彻，解决对策，企业迹象，天然气份额，投资询问，全部暑假作业',
    '长安祥和，情报消息，火爆涨价，强调济南，解读职业，预防犯罪，常规距离',
    '演讲坐在，发掘起来，经历害怕，权威摄影，英勇跃起，一张帖子，补偿试点',
  ],
}

const deadline = patternRule({
  id: 'confusables.deadline',
  level: 'error',
  clause: '《现代汉语词典》',
  sentence: '“截止”后面不带时间，应为“截至”。',
  pattern: /截止(?:到)?(?=昨|今|\d{1,4}[年月日]|发稿|本月|上月|目前)/gu,
  isFolded: true,
  suggest: '截至',
  examples: [['截止5月底，已完成八成', '截至5月底，已完成八成']],
  clean: ['报名截止日期为5月20日', '5月20日截止'],
})

const couplet = patternRule({
  id: 'confusables.couplet',
  level: 'error',
  clause: '《现代汉语词典》',
  sentence: '对联论“副”。',
  pattern: /[一两几这那]幅(?=[\p{Script=Han}]{0,4}(?:春联|对联|楹联|挽联))/gu,
  suggest: ([found]) => found.replace('幅', '副'),
  examples: [['贴着一幅新春联', '贴着一副新春联']],
  clean: ['一幅长卷', '一副春联'],
})

const like = patternRule({
  id: 'confusables.like',
  level: 'error',
  clause: '《现代汉语词典》',
  sentence: '比如、如同的意思写作“像”。',
  pattern:
    /(?<![大小印气对现形景抽迹想具意万表乱假星险图群亚非石天河海白幼母公巨幻])象(?![征棋牙山形鼻群腿龟])(?=[^，。；！？“”]{1,10}?(?:一样|似的|一般|那样))/gu,
  suggest: '像',
  examples: [['还象当年一样准', '还像当年一样准']],
  clean: ['大象一样的身躯', '像当年一样', '这种现象一般不会出现', '气象一般'],
})

const traditional: PlaceRule = {
  id: 'confusables.traditional',
  level: 'doubt',
  clause: '《通用规范汉字表》',
  sentence: '繁体字，请改为规范汉字。',
  find: ({ place: { text } }) => {
    const matches: Match[] = []
    for (let at = 0; at < text.length; at += 1) {
      if (!isTraditional(text.charAt(at))) continue
      const from = at
      while (isTraditional(text.charAt(at + 1))) at += 1
      const suggestion = Array.from(text.slice(from, at + 1), simplifiedOf).join('')
      matches.push({ from, to: at + 1, suggestion })
    }
    return matches
  },
  examples: [['老师傅的經驗', '老师傅的经验']],
  clean: ['著名的慰藉', '瞭望', '乾隆年间'],
}

const cityPlace: PlaceRule = {
  id: 'confusables.cityPlace',
  level: 'error',
  clause: '哈尔滨市行政区划与标准地名',
  sentence: '地名写错了一个字。',
  find: ({ folded }) =>
    findPlaces(folded.text)
      .filter(({ from }) => !/(?:台北|天津|高雄)市?$/u.test(folded.text.slice(0, from)))
      .map(({ from, to, value }) => ({ ...folded.spanOf(from, to), suggestion: value })),
  examples: [
    ['家住道理区', '家住道里区'],
    ['果戈理大街', '果戈里大街'],
  ],
  clean: [
    '南港工业区',
    '台北市南港区',
    '运到外区',
    '果戈理是俄国作家',
    '第五场市区赛',
    '香坊区、尚志市',
  ],
}

export const confusables: readonly PlaceRule[] = [
  word,
  deadline,
  couplet,
  like,
  traditional,
  cityPlace,
]
