import { patternRule } from '../../rule.ts'
import { usage, wording } from './wording.ts'

/** How people are called. */

export const disability = wording(
  'terms.disability',
  'error',
  '对残疾人用歧视性的称呼，请改。',
  /残废(?:人|者|军人)|聋哑人|瞎子(?!摸象|点灯|阿炳)|弱智(?=儿童|人|孩子)/gu,
  {
    残废人: '残疾人',
    残废者: '残疾人',
    残废军人: '伤残军人',
    聋哑人: '听力言语残疾人',
    瞎子: '盲人',
    弱智: '智力障碍',
  },
  {
    examples: [['残废人坐轮椅进出', '残疾人坐轮椅进出']],
    clean: ['残疾人', '废弃的厂房', '瞎子摸象'],
    clause: '《中华人民共和国残疾人保障法》第三条',
  },
)

export const villageHead = patternRule({
  id: 'terms.villageHead',
  level: 'error',
  clause: '《中华人民共和国村民委员会组织法》',
  sentence: '应称“村主任”（村民委员会主任）。',
  pattern:
    /(?<![农乡山渔牧《])村长(?![大期远势年久效满江河满达寿短城街椅辈者胜足乐安宁春明青高到宽约千百十\d])/gu,
  isFolded: true,
  suggest: '村主任',
  examples: [['村长挨家通知', '村主任挨家通知']],
  clean: ['农村长大', '农村长期缺水', '村长效机制', '在山村长住'],
})

export const doubledTitle = patternRule({
  id: 'terms.doubledTitle',
  level: 'error',
  clause: usage,
  sentence: '多了一个字，例如“省省委”应为“省委”。',
  pattern: /省省委|市市委|县县委|区区委|省省政协|市市政协/gu,
  isFolded: true,
  suggest: ([found]) => found.slice(1),
  examples: [['黑龙江省省委书记', '黑龙江省委书记']],
  clean: ['黑龙江省省长', '哈尔滨市市长', '黑龙江省委书记'],
})
