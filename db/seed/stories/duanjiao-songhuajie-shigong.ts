import { p, type SeedStory } from '../story.ts'

export const story: SeedStory = {
  name: 'duanjiao-songhuajie-shigong',
  channel: 'bcxw',
  at: '2018-05-14 09:32',
  title: '松花街部分路段今晚断交施工',
  summary: '松花街演示段今晚10时起断交，明早5时恢复，过往车辆请绕行。',
  source: 'site',
  origin: 'original',
  bylines: ['记者 林江'],
  tags: ['交通', '快讯'],
  isBrief: true,
  body: [
    p(
      '本网讯 记者14日从施工单位获悉，因更换井盖，松花街演示段今晚10时至15日5时断交施工，公交车辆改走邻近街路，沿线单位车辆凭证出入。夜间施工限时限噪，现场设有绕行标志。',
    ),
  ],
}
