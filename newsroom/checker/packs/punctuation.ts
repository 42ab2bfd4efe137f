import { type PlaceRule, patternRule } from '../rule.ts'
import { halfWidth, straightQuote } from './punctuation/halfWidth.ts'
import { nestedQuote, nestedTitle } from './punctuation/nested.ts'

/** 标点, GB/T 15834—2011. */

const standard = (clause: string): string => `GB/T 15834—2011 ${clause}`

const ellipsis = patternRule({
  id: 'punctuation.ellipsis',
  level: 'error',
  clause: standard('4.11'),
  sentence: '省略号是六个居中的点（……）。',
  pattern:
    /(?<![A-Za-z\d/.])\.{3,}(?![A-Za-z\d/.])|[。．]{3,}|、{3,}|·{3,}|(?<!…)…(?:…{2})?(?!…)|(?<=\p{Script=Han})\.{3,}(?=\d)/gu,
  suggest: '……',
  examples: [
    ['他红了眼圈...', '他红了眼圈……'],
    ['母亲、炊烟、井台。。。', '母亲、炊烟、井台……'],
    ['雪还在下…', '雪还在下……'],
  ],
  clean: ['他等……等了一下午。', '全文从略，删去整段用…………表示。', '版本号为1.2.3。'],
})

const dash = patternRule({
  id: 'punctuation.dash',
  level: 'error',
  clause: standard('4.10'),
  sentence: '破折号是占两个字的一条线（——）。',
  pattern:
    /(?<=[\p{Script=Han}，。！？”》）])-{2,}(?![-A-Za-z])|(?<!-)-{2,}(?=[\p{Script=Han}“《（])|－{2,}|(?<!—)—{3}(?!—)|(?<=[，。；：！？])—(?!—)/gu,
  suggest: '——',
  examples: [
    ['春耕正忙--插秧机排成一线。', '春耕正忙——插秧机排成一线。'],
    ['他来了。—开江那天。', '他来了。——开江那天。'],
  ],
  clean: [
    '哈尔滨—大连高铁全长921公里。',
    '2015—2018年',
    '他一一作了介绍。',
    '命令带有--help参数。',
  ],
})

const enumerationComma = patternRule({
  id: 'punctuation.enumerationComma',
  level: 'doubt',
  clause: standard('4.5.3.5'),
  sentence: '并列的书名号之间、引号之间通常不用顿号。',
  pattern: /(?<=》)、(?=《)|(?<=”)、(?=“)|(?<=’)、(?=‘)|(?<=〉)、(?=〈)/gu,
  suggest: '',
  examples: [
    ['选了《乡愁》、《沁园春·雪》', '选了《乡愁》《沁园春·雪》'],
    ['“北大荒”、“铁人”两组群雕', '“北大荒”“铁人”两组群雕'],
  ],
  clean: ['《清明上河图》（复制品）、《千里江山图》', '“龙江剧”、二人转和评剧'],
})

const etcAfterEllipsis = patternRule({
  id: 'punctuation.etcAfterEllipsis',
  level: 'error',
  clause: standard('4.11.3'),
  sentence: '省略号和“等”只用一个。',
  pattern: /(?<=……)等(?=[，。；！？、）”]|$)|(?<=、[^、，。；！？“”…]{1,8}等)……/gu,
  suggest: '',
  examples: [
    ['苹果、橘子……等，筐筐都贴着产地。', '苹果、橘子……，筐筐都贴着产地。'],
    ['苹果、香蕉、橘子等……', '苹果、香蕉、橘子等'],
  ],
  clean: ['他想等……等爷爷回来再吃。', '“等……等等我！”'],
})

const etcAfterComma = patternRule({
  id: 'punctuation.etcAfterComma',
  level: 'error',
  clause: standard('4.5.3'),
  sentence: '“等”前面不用顿号。',
  pattern: /、(?=等(?:[，。；）都]|$|[二两三四五六七八九十百几数多\d]))/gu,
  suggest: '',
  examples: [['蕨菜、刺老芽、等，都是山里的。', '蕨菜、刺老芽等，都是山里的。']],
  clean: ['设了母婴区、等候区、轮椅停放区', '看、等、问、走，都有讲究', '停一停、等一等、看一看'],
})

const headingStop = patternRule({
  id: 'punctuation.headingStop',
  level: 'error',
  clause: standard('附录 A'),
  sentence: '标题末尾不用句号。',
  pattern: /(?<![。.])。$/gu,
  suggest: '',
  roles: ['heading'],
  examples: [['二十座老桥有了“健康档案”。', '二十座老桥有了“健康档案”']],
  clean: ['暖气费能不能分期？答案来了！', '雕了40年，还没够'],
})

const repeated = patternRule({
  id: 'punctuation.repeated',
  level: 'error',
  clause: standard('4.1—4.7'),
  sentence: '两个点号连在一起，请只留一个。',
  pattern: /(?<![，、；：。])[，、；：。]{2}(?![，、；：。])/gu,
  suggest: ([found]) => (found.charAt(0) === found.charAt(1) ? found.charAt(0) : found.charAt(1)),
  examples: [
    ['摊主姓何，，卖豆腐脑。', '摊主姓何，卖豆腐脑。'],
    ['气筒、扳手、，都可借用。', '气筒、扳手，都可借用。'],
  ],
  clean: ['真好看！！', '“去吗？”“去！”', '母亲、炊烟、井台。。。'],
})

const approximation = patternRule({
  id: 'punctuation.approximation',
  level: 'doubt',
  clause: standard('4.5.3.4'),
  sentence: '相邻两个数字连用表示概数时，中间不用顿号。',
  pattern:
    /(?<![一二三四五六七八九百千万第、])(?:一、二|二、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九)(?=个(?!方面)|天|位|岁|里|斤|米|百|千|十|成|分钟|小时|公里|元|块|遍|趟|户)/gu,
  suggest: ([found]) => found.replace('、', ''),
  examples: [['来了三、四天', '来了三四天']],
  clean: ['一、二年级学生由家长接送', '第三、四名', '三四天的工夫'],
})

const doubleStop = patternRule({
  id: 'punctuation.doubleStop',
  level: 'error',
  clause: standard('附录 B.2'),
  sentence: '引文末尾和引号外面只留一个句号。',
  pattern: /。”。/gu,
  suggest: '。”',
  examples: [['他说：“开江了。”。', '他说：“开江了。”']],
  clean: ['他把这叫作“等江”。', '“开江了。”他说。'],
})

export const punctuation: readonly PlaceRule[] = [
  halfWidth,
  straightQuote,
  ellipsis,
  dash,
  nestedTitle,
  nestedQuote,
  enumerationComma,
  etcAfterEllipsis,
  etcAfterComma,
  headingStop,
  repeated,
  approximation,
  doubleStop,
]
