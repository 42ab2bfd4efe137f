import { leadIn, p, type SeedStory } from '../story.ts'

export const story: SeedStory = {
  name: 'huiyi-sanda-kandian',
  channel: 'guonei',
  at: '2018-05-14 06:20',
  title: '习近平主持召开的这次会议有3大看点',
  shortTitle: '这次会议有3大看点',
  summary: '通讯社为会议报道配发阅读提要，按三个看点理出线索，供对照原文阅读。',
  source: 'wire',
  origin: 'reprint',
  reprint: {
    author: '演示通讯社记者 江河',
    title: '习近平主持召开的这次会议有3大看点',
    url: 'https://wire.example/2018/05/0514-01',
  },
  bylines: ['演示通讯社记者 江河'],
  tags: ['政策'],
  body: [
    p('演示通讯社为这次会议的报道配发了一份阅读提要，把篇幅较长的原文理成3个看点。'),
    leadIn('看点一：议了什么。', '提要列出原文涉及的议题，便于逐项对照。'),
    leadIn('看点二：怎么落实。', '提要把原文谈到落实的段落归在一处，读者不必来回翻找。'),
    leadIn('看点三：与生活有什么关系。', '提要标出同日常生活相关的部分，可以从这里读起。'),
    p('提要只作导读，不能代替原文。会议的议题、内容和表述，均以正式播发的报道为准。'),
  ],
}
