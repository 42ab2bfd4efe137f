import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'tushuguan-yanshi',
  channel: 'wenti',
  title: '区图书馆闭馆推迟到晚九点',
  summary: '考试季临近，区图书馆自习区延时开放，靠窗的座位要提前一天预约。',
  source: 'evening',
  origin: 'paper',
  bylines: ['记者 孟晓'],
  tags: ['图书馆', '教育'],
  body: [
    p(
      '本报讯 考试季临近，区图书馆把自习区的闭馆时间推迟到晚九点。原来傍晚五点半一到，广播一响，学生们只好收拾书包换地方；如今可以一口气学到天黑。',
    ),
    p(
      '延时开放的是二楼和三楼的自习区，共一百八十个座位，靠窗的四十个要提前一天预约，其余先到先坐。离开超过半小时，座位由管理员收回。',
    ),
    p('馆里添了热水和充电插座，晚上七点以后有一名值班老师，可以帮忙找书，也可以帮忙叫家长。'),
  ],
  went: { filed: 52 },
}
