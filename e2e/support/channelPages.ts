import type { Page } from '@playwright/test'
import { isStory } from './html.ts'
import { hrefs, sectionOf } from './locators.ts'

/** All stories of a channel, newest first, read from its day pages back to the first day. */
export async function storiesByDays(page: Page, newestDay: string): Promise<string[]> {
  const stories: string[] = []
  for (let next: string | undefined = newestDay; next; ) {
    await page.goto(next)
    stories.push(...(await hrefs(page.getByRole('article').getByRole('link'))))
    const earlier = page.getByRole('navigation', { name: '前一天和后一天' })
    ;[next] = await hrefs(earlier.getByRole('link', { name: /^前一天/ }))
  }
  return stories
}

/** Lead, top stories and stream of a page of a channel; not the lists at its side. */
export async function storiesOnPage(page: Page): Promise<string[]> {
  const main = page.getByRole('main')
  const head = [
    main.getByRole('region', { name: '头条' }).getByRole('heading', { level: 3 }),
    sectionOf(main, '要闻').getByRole('listitem').getByRole('heading', { level: 3 }),
  ]
  const links: string[] = []
  for (const part of [...head, main.getByRole('article')])
    for (const link of await hrefs(part.getByRole('link')))
      if (!links.includes(link)) links.push(link)
  return links.filter(isStory)
}

/** All pages of a list from an address on, following 下一页 to the end. */
export async function storiesOfPages(page: Page, first: string): Promise<string[][]> {
  const pages: string[][] = []
  for (let next: string | undefined = first; next; ) {
    await page.goto(next)
    pages.push(await storiesOnPage(page))
    ;[next] = await hrefs(page.getByRole('link', { name: '下一页' }))
  }
  return pages
}
