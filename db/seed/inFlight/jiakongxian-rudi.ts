import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'jiakongxian-rudi',
  channel: 'bcxw',
  title: '老街头顶的“蜘蛛网”月底前入地',
  shortTitle: '老街架空线月底前入地',
  summary: '六条老街的架空线分段入地，沿街住户夜间停电不超过4小时，提前三天贴通知。',
  source: 'daily',
  origin: 'paper',
  bylines: ['记者 林江', '记者 孟晓'],
  tags: ['市政', '老街区'],
  body: [
    p(
      '本报讯 站在老街路口抬头看，电线、网线、有线电视线绞成一团，把天空切成了碎块。记者从市政施工现场了解到，六条老街的架空线正在分段入地，本月底前全部完工。',
    ),
    p(
      '施工放在夜里。晚上十点以后开挖，清晨五点前回填，白天路面照常走车。沿街住户每处停电不超过4小时，停电前三天在单元门口张贴通知，家里有制氧机等设备的可以提前登记，由抢修车送电到楼下。',
    ),
    p(
      '“线下去了，树也不用再剪成歪脖子。”在这条街上修了三十年鞋的曲师傅说，往年一到春天，园林工人为了给电线让路，总要把杨树从中间劈开。今年，沿街的老树一棵也没有动。',
    ),
  ],
  went: { filed: 190, sent: 72, proofs: [40] },
}
