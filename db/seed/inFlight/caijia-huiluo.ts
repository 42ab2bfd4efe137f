import { p } from '../story.ts'
import type { StoryInFlight } from './inFlight.ts'

export const story: StoryInFlight = {
  name: 'caijia-huiluo',
  channel: 'minsheng',
  title: '本地小菜上市 叶菜价格往下走',
  summary: '郊区大棚菜集中上市，菠菜、小白菜和水萝卜比月初便宜，肉蛋价格平稳。',
  source: 'evening',
  origin: 'paper',
  bylines: ['记者 孟晓'],
  tags: ['菜价', '民生'],
  body: [
    p(
      '本报讯 水萝卜带着泥，菠菜捆成小把，郊区大棚菜这几天集中上市。记者走了三家农贸市场，叶菜价格普遍往下走，摊前的人也多了起来。',
    ),
    p(
      '摊主们说，本地菜不用跑长途，头天傍晚摘，第二天早上卖，损耗小，价钱自然能下来。外地来的茄子、青椒还贵一些，要等下个月本地的接上。',
    ),
    p(
      '肉和蛋的价格平稳。市民谷女士算了算，一家三口一天的菜钱比月初少了五六块，“省下的正好给孩子买一盒草莓”。',
    ),
  ],
  went: {
    filed: 130,
    sent: 75,
    proofs: [62],
    returned: {
      ago: 41,
      opinion: '价格只说“往下走”，没有数。请补三家市场几样叶菜的具体价格，写明是哪一天问的。',
    },
  },
}
