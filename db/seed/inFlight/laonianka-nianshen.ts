import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'laonianka-nianshen',
  channel: 'minsheng',
  title: '老年卡年审可在社区办',
  summary: '老年卡年审不必再跑营业厅，带着卡和身份证到社区服务站，两分钟办完。',
  source: 'evening',
  origin: 'paper',
  bylines: ['记者 赵川'],
  tags: ['公交', '老年人'],
  body: [
    p(
      '本报讯 给老年卡办年审，往年要到营业厅排队，今年在家门口就能办。记者从公交卡服务部门了解到，从本周起，带着卡和身份证到社区服务站，工作人员用手持机刷一下，两分钟办完。',
    ),
    p(
      '行动不便的老人可以由家人代办，也可以打电话约上门，上门一般安排在每周三下午。卡过了期还有三个月的缓冲，缓冲期里照常能刷，只是每次刷卡会听到提示音。',
    ),
    p(
      '年审不收费。服务部门提醒，凡是打电话来让老人转账、报密码才能年审的，都不要理会，可以直接拨打社区电话核实。',
    ),
  ],
  went: { filed: 200, sent: 150, first: 131, second: 96, released: 74, proofs: [140, 120, 108] },
}
