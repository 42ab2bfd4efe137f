import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'jiangbian-shihui',
  channel: 'wenti',
  title: '江边诗会等一个不刮风的周末',
  summary: '露天诗会因大风两次改期，主办方请市民留意天气，报名的人已有二百多位。',
  source: 'evening',
  origin: 'paper',
  bylines: ['记者 林江'],
  tags: ['文化', '松花江'],
  body: [
    p(
      '本报讯 椅子搬来又搬走，江边的露天诗会因为大风两次改期。主办方说，第三次不再先定日子，等一个不刮风的周末，头一天晚上在江边的公告牌上写明。',
    ),
    p(
      '报名读诗的已有二百多位，最小的七岁，最大的八十一岁。有人读自己写的，有人读给孙女听，也有人只想听听江水声里别人怎么念。',
    ),
    p('诗会不设评委，也不排名次。每人三分钟，读完可以在留言本上写一句话。'),
  ],
  went: { filed: 240, sent: 180, held: 150 },
}
