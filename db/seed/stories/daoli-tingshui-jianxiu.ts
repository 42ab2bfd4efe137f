import { p, type SeedStory } from '../story.ts'

export const story: SeedStory = {
  name: 'daoli-tingshui-jianxiu',
  channel: 'minsheng',
  at: '2018-05-13 18:45',
  title: '道里部分居民楼14日停水9小时',
  summary: '停水时间为8时至17时，巷口备有送水车，行动不便的老人可登记送水上门。',
  source: 'site',
  origin: 'original',
  bylines: ['记者 白桦'],
  tags: ['快讯', '社区'],
  isBrief: true,
  body: [
    p(
      '本网讯 记者13日从施工方获悉，因更换老化阀门，道里区丁香巷及周边18栋居民楼14日8时至17时停水。巷口东侧停有送水车，行动不便的老人由楼长登记，送水上门。来水之初水色可能发黄，放几分钟即清，太阳能热水器请提前关好进水阀。',
    ),
  ],
}
