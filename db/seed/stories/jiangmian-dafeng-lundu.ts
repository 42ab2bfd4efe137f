import { p, type SeedStory } from '../story.ts'

export const story: SeedStory = {
  name: 'jiangmian-dafeng-lundu',
  channel: 'bcxw',
  at: '2018-05-14 08:12',
  title: '江面大风 轮渡今早推迟开航',
  summary: '道里往太阳岛的首班轮渡由7时改到9时，已售船票可以改乘，也可全额退款。',
  source: 'site',
  origin: 'original',
  bylines: ['记者 赵川'],
  tags: ['快讯', '松花江', '天气', '交通'],
  isBrief: true,
  body: [
    p(
      '本网讯 松花江哈尔滨段14日清晨江面阵风达到6级，道里往太阳岛的轮渡首班由7时推迟到9时，此后每半小时测一次风力，再定下一班。码头已贴出告示，当日已售船票可改乘，也可在原售票口全额退款，急于过江的乘客请改走公路桥。',
    ),
  ],
}
