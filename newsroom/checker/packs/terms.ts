import { type PlaceRule, patternRule } from '../rule.ts'
import { disability, doubledTitle, villageHead } from './terms/people.ts'
import { wording } from './terms/wording.ts'

/**
 * 规范用语: words that a paper does not use whoever owns it. Names, titles and sensitive words are the
 * newsroom's own lists (`lists/`).
 */

const superlative = wording(
  'terms.superlative',
  'doubt',
  '像广告的极限用语，请核实，或者删改。',
  /(?:史上|全网|全国|全球|全市|全城)最(?:低|高|好|强|全|大|便宜|优)(?=价|$|[”“！，。]|品质|折扣|优惠|性价比)|销量第一|第一品牌|极品(?!飞车)|顶级(?=享受|品质|配置|奢华|体验)|国家级(?=品质|产品|享受|品牌)|绝无仅有|独一无二的(?=享受|品质)|全网最低(?!价)/gu,
  {},
  {
    examples: [
      ['史上最低价', null],
      ['全国销量第一', null],
    ],
    clean: ['最佳影片', '国家级非物质文化遗产', '最佳拍摄点', '顶级赛事'],
    clause: '《中华人民共和国广告法》第九条',
  },
)

const history = wording(
  'terms.history',
  'doubt',
  '请写明“新中国成立前”或年份。',
  /解放[前后](?![沿线方进卫])|建国(?=(?:以来|初期|\d+周年|[一-十]+周年|前后|之初))|八年抗战/gu,
  {
    解放前: '新中国成立前',
    解放后: '新中国成立后',
    建国: '新中国成立',
    八年抗战: '十四年抗战',
  },
  {
    examples: [['建于解放前', '建于新中国成立前']],
    clean: ['解放前线', '解放前沿阵地', '李建国以优异成绩毕业'],
  },
)

const regions = wording(
  'terms.regions',
  'error',
  '同香港、澳门并提时说“内地”，同台湾并提时说“大陆”；不同“中国”并列。',
  /大陆(?:与|和|及|、)(?:香港|澳门|港澳)|(?:香港|澳门|港澳)(?:与|和|及|、)大陆|中国(?:与|和|及)(?:香港|澳门|台湾)(?!地区的?学生)/gu,
  {},
  {
    examples: [['大陆与香港的合作', null]],
    clean: ['内地与香港', '祖国大陆与台湾', '中国香港代表队'],
  },
)
const regionSuggestion: PlaceRule = {
  ...regions,
  find: (scene) =>
    regions.find(scene).map((match) => {
      const found = scene.place.text.slice(match.from, match.to)
      return { ...match, suggestion: found.includes('大陆') ? found.replace('大陆', '内地') : null }
    }),
  examples: [['大陆与香港的合作', '内地与香港的合作']],
}

const law = wording(
  'terms.law',
  'doubt',
  '法律用语请核对。',
  /原告人|嫌犯|法人代表|劳改犯|犯人(?=[，。、]|被|的)|抓获(?:罪犯|凶手)/gu,
  {
    原告人: '原告',
    嫌犯: '犯罪嫌疑人',
    法人代表: '法定代表人',
    劳改犯: '服刑人员',
    犯人: '服刑人员',
    抓获罪犯: '抓获犯罪嫌疑人',
    抓获凶手: '抓获犯罪嫌疑人',
  },
  {
    examples: [['抓获嫌犯一名', '抓获犯罪嫌疑人一名']],
    clean: ['犯罪嫌疑人王某', '被告人', '法定代表人', '侵犯人身权利'],
  },
)

const units = patternRule({
  id: 'terms.units',
  level: 'error',
  clause: '法定计量单位；GB 3100—1993',
  sentence: '请用法定计量单位的名称。',
  pattern: /摄氏(?:零下)?\d+(?:\.\d+)?度|公尺|(?<!办)公升|立升/gu,
  isFolded: true,
  suggest: ([found]) =>
    found.startsWith('摄氏')
      ? found.replace(/^摄氏(.*)度$/u, '$1摄氏度')
      : found === '公尺'
        ? '米'
        : '升',
  examples: [
    ['气温摄氏31度', '气温31摄氏度'],
    ['布长12公尺', '布长12米'],
  ],
  clean: ['零下20摄氏度', '办公升级'],
})

export const terms: readonly PlaceRule[] = [
  disability,
  villageHead,
  doubledTitle,
  superlative,
  history,
  regionSuggestion,
  law,
  units,
]
