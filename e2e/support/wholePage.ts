import { expect, type Page, type Response } from '@playwright/test'
import { headingLevels, metaOf, tagsIn, textOf, titleOf } from './html.ts'

/** What every page of the site must have, as it was sent and as a reader meets it. */
export async function expectWholePage(page: Page, response: Response): Promise<void> {
  const html = await response.text()
  expectSoundMarkup(html)
  expectWordsForMachines(html)
  expect(response.headers()['x-robots-tag'], 'X-Robots-Tag').toContain('noindex')
  await expectLandmarks(page)
  await expectFooter(page)
}

function expectSoundMarkup(html: string): void {
  expect(html).toMatch(/^<!doctype html><html lang="zh-CN"/i)
  const scripts = tagsIn(html, 'script').filter((tag) => !tag.includes('application/ld+json'))
  expect(scripts, 'the line in the head and the one file').toEqual([
    '<script>',
    expect.stringMatching(/^<script type="module" src="\/enhance\/enhance-[0-9a-f]{16}\.js"/),
  ])
  expect(html.match(/<[^>]*\sstyle="[^>]*>/g), 'style attributes').toBeNull()
  for (const image of tagsIn(html, 'img'))
    for (const attribute of ['alt', 'width', 'height'])
      expect.soft(image, attribute).toMatch(new RegExp(`\\s${attribute}="`))
  expect.soft(leaps(headingLevels(html)), 'headings that skip a level').toEqual([])
}

/** `[1, 2, 4]` → `['h2 → h4']`. The first heading may be the masthead's, of level 2. */
const leaps = (levels: number[]): string[] =>
  levels.flatMap((level, index) => {
    const above = levels[index - 1] ?? 1
    return level > above + 1 ? [`h${above} → h${level}`] : []
  })

function expectWordsForMachines(html: string): void {
  expect(titleOf(html)).toMatch(/.{2,}冰城新闻|冰城新闻.{2,}/)
  expect(metaOf(html, 'description').length, 'length of the description').toBeGreaterThan(5)
  expect(metaOf(html, 'robots')).toContain('noindex')
  expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1"/>')
  const [first, second] = textOf(html.slice(html.indexOf('<body'))).split('非新闻发布机构')
  expect(first, 'text before and in the demo strip').toBe('跳到正文演示站点')
  expect(second).toBeTruthy()
}

async function expectLandmarks(page: Page): Promise<void> {
  await expect(page.getByText('演示站点').first()).toBeInViewport()
  await expect(page.getByRole('banner')).toHaveCount(1)
  await expect(page.getByRole('banner').getByRole('link', { name: '冰城新闻' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '频道' }).first()).toBeVisible()
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('contentinfo')).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
}

async function expectFooter(page: Page): Promise<void> {
  const footer = page.getByRole('contentinfo')
  for (const row of [
    '版权所有：哈尔滨新闻网',
    /© 2011–2018 www\.my399\.com/,
    '国新网许可证编号：2312006004',
    '经营许可证编号：黑B2-20060663',
    /未经许可禁止转载/,
    '以下主体与编号照录自2018年原页面',
  ])
    await expect(footer.getByText(row)).toBeVisible()
  const licence = footer.getByRole('link', { name: '黑ICP010010-2' })
  await expect(licence).toHaveAttribute('href', 'https://beian.miit.gov.cn/')
}
