import type { HeadlineList } from '#newsroom/front/lists.ts'

/** The arranged lists of the demo, by page and list; stories are named by their headlines. */
export const front: { page: string; list: HeadlineList; stories: string[] }[] = [
  { page: 'front', list: 'lead', stories: ['把创城工作打造成群众满意工程'] },
  {
    page: 'front',
    list: 'topStories',
    stories: [
      '地铁穿江盾构开挖 10月末双线贯通',
      '市纪委开展五个方面专项治理和执纪监督',
      '铁证！七三一陈列馆获“伯力审判录音档案”',
      '机翼壁板合金材料打破国外垄断',
      '我国高寒地区最长快速铁路哈佳铁路日前全线贯通',
    ],
  },
  {
    page: 'front',
    list: 'local',
    stories: [
      '地铁穿江盾构开挖 10月末双线贯通',
      '市纪委开展五个方面专项治理和执纪监督',
      '露天烧烤一经发现一律取缔',
      '严厉打击加油站“偷油”作弊行为',
      '为登“封面”快步走 突发心梗进医院',
      '铁证！七三一陈列馆获“伯力审判录音档案”',
      '机翼壁板合金材料打破国外垄断',
      '周边区县乘公交车也可手机扫码支付',
    ],
  },
  {
    page: 'front',
    list: 'national',
    stories: [
      '习近平主持召开的这次会议有3大看点',
      '我国城乡居民基础养老金最低标准增至每月88元',
      '专家：家长也可能是手足口病传染源 应重视预防',
      '我国发布国际最高分辨率相关分布图（创新前沿）',
      '我国高寒地区最长快速铁路哈佳铁路日前全线贯通',
      '中国首个工业互联网平台加速国际化 面向全球服务',
      '上海纪委监委整治医疗卫生系统的腐败和作风问题',
      '美国一中学网络遭“黑客”入侵 毕业生成绩乱了套',
    ],
  },
  { page: 'bcxw', list: 'lead', stories: ['把创城工作打造成群众满意工程'] },
]
