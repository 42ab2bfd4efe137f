import type { Locator, Page } from '@playwright/test'
import { isStory } from '#e2e/support/html.ts'
import { hrefs, sectionOf } from '#e2e/support/locators.ts'
import { expect, readingTest as test } from '#e2e/support/newsroom.ts'

const topStories = [
  '地铁穿江盾构开挖 10月末双线贯通',
  '市纪委开展五个方面专项治理和执纪监督',
  '铁证！七三一陈列馆获“伯力审判录音档案”',
  '机翼壁板合金材料打破国外垄断',
  '我国高寒地区最长快速铁路哈佳铁路日前全线贯通',
]
const leadOf = (page: Page): Locator => page.getByRole('region', { name: '头条' })
const latestOf = (page: Page): Locator => sectionOf(page, '最新')

test.beforeEach(async ({ page }) => {
  await page.goto('/')
})

test('A reader sees the lead first: kicker, headline, subtitle, channel, source and time', async ({
  page,
}) => {
  const lead = leadOf(page)
  await expect(lead.getByText('投入3200余万元 改造老旧庭院68个')).toBeVisible()
  const headline = lead.getByRole('heading', { level: 1 })
  await expect(headline).toHaveText('把创城工作打造成群众满意工程')
  await expect(headline.getByRole('link')).toHaveAttribute('href', '/bcxw/2018-05-14/1')
  await expect(lead.getByText('香坊区全面推进第六届全国文明城市创建工作')).toBeVisible()
  await expect(lead.getByText('冰城', { exact: true })).toBeVisible()
  await expect(lead.getByText('哈尔滨日报', { exact: true })).toBeVisible()
  const time = lead.getByRole('time').first()
  await expect(time).toHaveText('06:47')
  await expect(time).toHaveAttribute('datetime', '2018-05-14T06:47:00+08:00')
})

test('A reader sees what the lead says, three figures, two stories that belong to it, and a picture that says what it is', async ({
  page,
}) => {
  const lead = leadOf(page)
  await expect(lead.getByText('香坊区投入3200余万元改造庭院、修补路面')).toBeVisible()
  await expect(lead.getByRole('term')).toHaveText(['创城专项资金', '修复破损路面', '改造老旧庭院'])
  await expect(lead.getByRole('definition')).toHaveText(['3200余万元', '1.3万余处', '68个'])
  const companions = await hrefs(lead.locator('ul').getByRole('link'))
  expect(companions).toHaveLength(2)
  expect(companions.every(isStory)).toBe(true)
  expect(companions).not.toContain('/bcxw/2018-05-14/1')
  await expect(lead.getByRole('figure')).toContainText('非新闻照片')
})

test('A reader finds five top stories beside the lead, in the order of the newsroom', async ({
  page,
}) => {
  const top = sectionOf(leadOf(page), '要闻')
  await expect(top.getByRole('listitem').getByRole('heading', { level: 3 })).toHaveText(topStories)
  await expect(top.getByRole('paragraph')).toHaveText([
    '穿江段单线长1260米，右线盾构机13日先行，左线6月下旬跟进。',
  ])
})

test('A reader follows the stream of today and yesterday, newest first', async ({ page }) => {
  const days = latestOf(page).getByRole('heading', { name: /星期/ })
  await expect(days).toHaveText([/14.*今天.*五月.*星期一/, /13.*昨天.*五月.*星期日/])
  for (const [day, date] of [
    ['今天', '2018-05-14'],
    ['昨天', '2018-05-13'],
  ] as const) {
    const rows = sectionOf(latestOf(page), new RegExp(day)).getByRole('article')
    expect(await rows.count(), day).toBeGreaterThanOrEqual(5)
    const times = await rows
      .getByRole('time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
    expect(times).toHaveLength(await rows.count())
    expect(times).toEqual([...times].sort().reverse())
    expect(times.every((time) => time.startsWith(date))).toBe(true)
  }
})

test('A reader meets no story twice in lead, top stories and stream', async ({ page }) => {
  const seen = [
    ...(await hrefs(leadOf(page).getByRole('heading').getByRole('link'))),
    ...(await hrefs(latestOf(page).getByRole('article').getByRole('link'))),
  ]
  expect(seen.length).toBeGreaterThanOrEqual(1 + 5 + 10)
  expect(seen.filter((link, index) => seen.indexOf(link) !== index)).toEqual([])
})
