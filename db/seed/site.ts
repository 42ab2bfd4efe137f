import type { Settings } from '#newsroom/settings/shapes.ts'

/** Settings of the demo. Numbers and names stand as on the original page; see the footer's notice. */
export const settings: Settings = {
  site: {
    name: '冰城新闻',
    house: '哈尔滨新闻网',
    parentChannel: '新闻频道',
    domain: 'www.my399.com',
    sinceYear: 2011,
    motto: ['一张印在冰上的报纸。', '为哈尔滨记下每一天。'],
  },
  licences: [
    { label: '国新网许可证编号', number: '2312006004' },
    { label: '经营许可证编号', number: '黑B2-20060663' },
    { label: 'ICP备案', number: '黑ICP010010-2', href: 'https://beian.miit.gov.cn/' },
  ],
  contact: { email: 'web@my399.com' },
  isConfirmed: false,
  feedText: 'full',
  demoDay: '2018-05-14',
}
