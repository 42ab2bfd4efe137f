import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'huancheng-tongdao-shiyong',
  channel: 'bcxw',
  title: '地铁换乘通道试用 少走三百步',
  summary: '新通道把两条线的站厅直接连上，换乘不必出站，高峰时段有人引导。',
  source: 'daily',
  origin: 'paper',
  bylines: ['记者 赵川'],
  tags: ['地铁', '交通'],
  body: [
    p(
      '本报讯 从一条线换到另一条线，以前要出站、过街、再进站。从本周起，连接两个站厅的换乘通道开始试用，乘客跟着地上的蓝箭头走，不出闸机就能换乘。记者用计步器走了两遍，新路比旧路少三百多步。',
    ),
    p(
      '通道长八十六米，中间有一段缓坡，轮椅可以自己上。两侧留了扶手，拐弯处装了凸面镜。早晚高峰各有四名志愿者引导，靠右走、别停留。',
    ),
    p(
      '试用期为一个月。这段时间里，旧的换乘路线照常能走，系统把三十分钟内的两次进站算作一次行程，不会多扣钱。',
    ),
  ],
  went: { filed: 170, sent: 88, first: 66, second: 33, proofs: [76, 60, 48] },
}
