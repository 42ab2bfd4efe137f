import { headlineOf, isStory } from '#e2e/support/html.ts'
import { hrefs, sectionOf } from '#e2e/support/locators.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

const localHeadlines = [
  '地铁穿江盾构开挖 10月末双线贯通',
  '市纪委开展五个方面专项治理和执纪监督',
  '露天烧烤一经发现一律取缔',
  '严厉打击加油站“偷油”作弊行为',
  '为登“封面”快步走 突发心梗进医院',
  '铁证！七三一陈列馆获“伯力审判录音档案”',
  '机翼壁板合金材料打破国外垄断',
  '周边区县乘公交车也可手机扫码支付',
]
const nationalHeadlines = [
  '习近平主持召开的这次会议有3大看点',
  '我国城乡居民基础养老金最低标准增至每月88元',
  '专家：家长也可能是手足口病传染源 应重视预防',
  '我国发布国际最高分辨率相关分布图（创新前沿）',
  '我国高寒地区最长快速铁路哈佳铁路日前全线贯通',
  '中国首个工业互联网平台加速国际化 面向全球服务',
  '上海纪委监委整治医疗卫生系统的腐败和作风问题',
  '美国一中学网络遭“黑客”入侵 毕业生成绩乱了套',
]
const channels = {
  冰城: '/bcxw',
  龙江: '/longjiang',
  国内: '/guonei',
  国际: '/guoji',
  民生: '/minsheng',
  教育: '/jiaoyu',
  文体: '/wenti',
  专题: '/zhuanti',
}

test.beforeEach(async ({ page }) => {
  await page.goto('/')
})

test('A reader finds the local and the national headlines of the original page, and each leads to its story', async ({
  page,
}) => {
  const lists = page.getByRole('complementary', { name: '要闻列表' })
  for (const [name, headlines] of [
    ['本地要闻', localHeadlines],
    ['国内要闻', nationalHeadlines],
  ] as const) {
    const links = sectionOf(lists, name).getByRole('listitem').getByRole('link')
    await expect(links).toHaveText([...headlines])
    const found = (await hrefs(links)).map(async (link) =>
      headlineOf(await (await page.request.get(link)).text()),
    )
    expect(await Promise.all(found)).toEqual([...headlines])
  }
})

test('A reader finds each channel with its latest stories and the way to all of them', async ({
  page,
}) => {
  for (const [name, path] of Object.entries(channels)) {
    const band = sectionOf(page.getByRole('main'), name)
    await expect(band.getByRole('link', { name: '更多' })).toHaveAttribute('href', path)
    const stories = (await hrefs(band.getByRole('link'))).filter(isStory)
    expect(stories.length, name).toBeGreaterThanOrEqual(5)
    expect(
      stories.every((link) => link.startsWith(`${path}/`)),
      name,
    ).toBe(true)
    expect(new Set(stories).size).toBe(stories.length)
  }
})

test('A reader goes on to earlier days from the foot of the stream', async ({ page }) => {
  const earlier = page.getByRole('navigation', { name: '更早的稿件' }).getByRole('link')
  await expect(earlier).toHaveText([
    '5月12日 星期六',
    '5月11日 星期五',
    '5月10日 星期四',
    '按日期查',
    '冰城新闻',
  ])
  for (const link of await hrefs(earlier))
    expect((await page.request.get(link, { maxRedirects: 0 })).status(), link).toBe(200)
  await earlier.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2018年5月12日')
})
