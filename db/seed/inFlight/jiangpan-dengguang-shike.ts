import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'jiangpan-dengguang-shike',
  channel: 'bcxw',
  title: '江畔灯光换新时刻表',
  summary: '沿江建筑的灯光按季节调整开关时间，节假日多亮一小时，深夜只留路灯。',
  source: 'daily',
  origin: 'paper',
  bylines: ['记者 林江'],
  tags: ['夜景', '松花江'],
  body: [
    p(
      '本报讯 沿江建筑的灯光有了新的时刻表：按日落时间开灯，平日亮两个半小时，节假日多亮一小时，深夜只留路灯和护栏灯。',
    ),
    p(
      '新时刻表照顾了三方面的人。散步的市民希望早点亮，所以开灯时间跟着日落走；沿江住户希望早点关，所以朝向居民楼的几组灯提前半小时熄；拍夜景的人希望亮得齐，所以全部楼宇同时开灯。',
    ),
    p('换上节能灯之后，每晚用电比原来少三成。省下的电费用来补种沿江的灌木，已经栽下第一批。'),
  ],
  went: {
    filed: 260,
    sent: 210,
    first: 190,
    second: 160,
    released: 142,
    proofs: [200, 180, 170],
    publishIn: 43_200,
  },
}
