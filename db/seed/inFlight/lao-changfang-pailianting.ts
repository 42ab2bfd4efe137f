import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'lao-changfang-pailianting',
  channel: 'wenti',
  title: '老厂房改成市民排练厅',
  summary: '停用多年的机修车间变成六间排练厅，白天给合唱团，晚上留给乐队。',
  source: 'evening',
  origin: 'paper',
  bylines: ['记者 林江'],
  tags: ['文化', '老厂房'],
  body: [
    p(
      '本报讯 天车还挂在房梁上，机床却换成了钢琴。停用多年的机修车间经过半年改造，隔成六间排练厅，本周起向市民开放，白天给合唱团，晚上留给乐队。',
    ),
    p(
      '隔音是改造的重头。墙里填了两层岩棉，门换成船舱门，隔壁打鼓，这边听起来像远处的雷。每间屋每次最多用两个小时，提前一天电话预约，不收费，用完自己把椅子摆回去。',
    ),
    p(
      '第一天来的是退休工人合唱团，团里有七个人当年就在这个车间上班。唱到一半，有人指着天车说，那上面的漆还是他刷的。',
    ),
  ],
  went: { filed: 140, sent: 47, first: 14, proofs: [40, 30] },
}
