import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'zaoshi-ban-xinpeng',
  channel: 'minsheng',
  title: '早市搬进新棚 摊位费三个月不涨',
  shortTitle: '早市进棚摊位费三月不涨',
  summary: '露天早市迁入钢结构大棚，三百多个摊位按原来的号码排，雨天不再收摊。',
  source: 'evening',
  origin: 'paper',
  bylines: ['记者 孟晓'],
  tags: ['早市', '民生'],
  body: [
    p(
      '本报讯 天刚亮，卖豆腐脑的老于就把三轮车推进了新棚。以前下雨要撑塑料布，客人端着碗找屋檐；如今头顶有了棚，脚下是防滑砖，碗就放在固定的台子上。',
    ),
    p(
      '新棚就在老早市北侧，走路不到两分钟。三百多个摊位按原来的号码排，谁挨着谁没有变，老顾客照着号就能找到。市场管理方承诺，搬迁后头三个月摊位费不涨，三个月后要涨，须提前公示并听取摊主意见。',
    ),
    p(
      '垃圾日产日清，水产区单独排水，收摊时间仍是早上八点半。附近住户最关心的噪声问题，管理方也给了答复：五点以前不准用喇叭叫卖，违反两次的停摊一天。',
    ),
  ],
  went: { filed: 120, sent: 36, proofs: [15] },
}
