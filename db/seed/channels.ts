import type { NewChannel } from '#newsroom/channels/add.ts'
import type { ChannelSlug } from './story.ts'

/** 频道 of the demo, in the order of the nav. */
export const channels: (Omit<NewChannel, 'position'> & { slug: ChannelSlug })[] = [
  {
    slug: 'bcxw',
    name: '冰城',
    fullName: '冰城新闻',
    about: '哈尔滨本地新闻：城市建设、政务服务、街镇社区和每天发生在身边的事。',
    hue: 'bingcheng',
  },
  {
    slug: 'longjiang',
    name: '龙江',
    fullName: '龙江新闻',
    about: '黑龙江各地的新闻：农业、生态、交通、产业和边境口岸。',
    hue: 'longjiang',
  },
  {
    slug: 'guonei',
    name: '国内',
    fullName: '国内新闻',
    about: '转载的国内要闻，每篇注明来源、原作者和原文网址。',
    hue: 'guonei',
  },
  {
    slug: 'guoji',
    name: '国际',
    fullName: '国际新闻',
    about: '转载的国际见闻，每篇注明来源、原作者和原文网址。',
    hue: 'guonei',
  },
  {
    slug: 'minsheng',
    name: '民生',
    fullName: '民生新闻',
    about: '衣食住行、就医办事、消费提醒：和日子有关的新闻。',
    hue: 'minsheng',
  },
  {
    slug: 'jiaoyu',
    name: '教育',
    fullName: '教育新闻',
    about: '校园、考试、科普和家庭教育的新闻。',
    hue: 'jiaoyu',
  },
  {
    slug: 'wenti',
    name: '文体',
    fullName: '文体新闻',
    about: '演出、展览、阅读、运动和这座城市的历史。',
    hue: 'wenti',
  },
  {
    slug: 'zhuanti',
    name: '专题',
    fullName: '专题报道',
    about: '一件事从头说起：正在进行的专题是文明城市创建。',
    hue: 'zhuanti',
  },
]
