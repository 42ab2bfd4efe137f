import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'kedu-huifu-yehang',
  channel: 'bcxw',
  title: '江上客渡恢复夜航 末班船开到晚九点',
  shortTitle: '江上客渡恢复夜航',
  summary: '两岸客渡恢复夜航，末班船由晚六点延到九点，大风和浓雾天照旧停航。',
  source: 'daily',
  origin: 'paper',
  bylines: ['记者 林江'],
  tags: ['松花江', '交通'],
  body: [
    p(
      '本报讯 傍晚六点，往年这个时候最后一班渡船已经靠岸，今年却还有人排队。记者从码头了解到，松花江两岸的客渡恢复夜航，末班船由晚六点延到晚九点，每半小时一班。',
    ),
    p(
      '夜航的船都加装了探照灯和救生衣指示灯，上船前由安全员逐一检查。六级以上大风、能见度不足五百米时照旧停航，停航消息提前半小时写在候船室的牌子上。',
    ),
    p(
      '住在江北的护士小邢每天过江上班，有了夜航，晚班下来不用再绕行大桥。“坐船十分钟，坐车要四十分钟，晚上江风一吹，困劲儿也没了。”',
    ),
  ],
  went: { filed: 150, sent: 58, first: 27, proofs: [44, 20] },
}
