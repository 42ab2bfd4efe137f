import { withdrawnWords } from '#e2e/support/addresses.ts'
import { headlineOf, isStory, linksIn, metaOf, tagsIn, textOf, titleOf } from '#e2e/support/html.ts'
import { expect, test } from '#e2e/support/newsroom.ts'
import { isOfArchive, type Site, walkSite } from '#e2e/support/site.ts'

/** The whole site is walked once for the tests of this file; no page is looked at, so once is enough. */
test.describe('A visitor who follows every link from the front page', { tag: '@script' }, () => {
  test.describe.configure({ mode: 'default', timeout: 60_000 })
  let site: Site
  test.beforeAll(async ({ newsroom }) => {
    test.setTimeout(150_000)
    site = await walkSite(newsroom.origin)
  })

  test('meets more than a hundred pages, and each is there', () => {
    expect(site.pages.length).toBeGreaterThan(100)
    const broken = site.pages.filter(({ status }) => status !== 200)
    expect(broken.map((page) => `${page.status} ${page.path} from ${page.linkedFrom}`)).toEqual([])
    const stories = site.pages.filter(({ path }) => isStory(path))
    expect(stories.length).toBeGreaterThanOrEqual(80)
  })

  test('gets every picture, cover, face and icon that a page names', () => {
    expect(site.files.length).toBeGreaterThan(100)
    const broken = site.files.filter(({ status }) => status !== 200)
    expect(broken.map((file) => `${file.status} ${file.path} for ${file.neededBy}`)).toEqual([])
  })

  test('lands where each link within a page points', () => {
    const lost = site.pages.flatMap(({ path, html }) =>
      linksIn(html)
        .filter((link) => link.startsWith('#') && !html.includes(`id="${link.slice(1)}"`))
        .map((link) => `${path}${link}`),
    )
    expect(lost).toEqual([])
  })

  test('tells all pages apart by their titles and descriptions', () => {
    expect(doubles(site.pages, ({ html }) => titleOf(html))).toEqual([])
    expect(doubles(site.pages, ({ html }) => metaOf(html, 'description'))).toEqual([])
  })

  test('reads each headline whole: with its places for line breaks it loses no character', () => {
    const stories = site.pages.filter(({ path }) => isStory(path))
    const changed = stories.filter(({ html }) => headlineOf(html) !== metaOf(html, 'og:title'))
    expect(changed.map(({ path }) => path)).toEqual([])
    expect(stories.every(({ html }) => headlineOf(html).length > 4)).toBe(true)
  })

  test('finds the day page of every story', () => {
    const known = new Set(site.pages.map(({ path }) => path))
    const days = site.pages
      .filter(({ path }) => isStory(path))
      .map(({ path }) => path.replace(/\/\d+$/, ''))
    expect([...new Set(days)].filter((day) => !known.has(day)).sort()).toEqual([])
  })

  test('is sent no script but the site’s own, and nothing of the framework', () => {
    const allowed =
      /^<script(?: type="application\/ld\+json"| type="module" src="\/enhance\/enhance-[0-9a-f]{16}\.js" fetchpriority="low")?>$/
    const wrong = site.pages.flatMap(({ path, html }) => {
      const scripts = tagsIn(html, 'script')
      const inline = scripts.filter((tag) => tag === '<script>').length
      const others = scripts.filter((tag) => !allowed.test(tag))
      const framework = /__next|\$RC\(|_rsc|<!--/.test(html) ? ['framework'] : []
      return [...others, ...framework, ...(inline === 1 ? [] : ['inline'])].map(
        (fault) => `${path} ${fault}`,
      )
    })
    expect(wrong).toEqual([])
  })

  test('opens every page without one breach of its policy', async ({ browser, newsroom }) => {
    test.setTimeout(240_000)
    const page = await browser.newPage()
    const breaches: string[] = []
    await page.exposeFunction('report', (breach: string) => breaches.push(breach))
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const { report } = window as unknown as { report: (breach: string) => void }
        report(`${location.pathname} ${event.effectiveDirective} ${event.blockedURI}`)
      })
    })
    const lists = site.pages.filter(({ path }) => isOfArchive(path)).slice(6)
    for (const { path } of site.pages.filter((each) => !lists.includes(each)))
      await page.goto(newsroom.origin + path)
    expect(breaches).toEqual([])
    // The ear hears: a style put in by hand is such a breach.
    await page.evaluate(() => {
      const style = document.createElement('style')
      style.textContent = 'p{color:red}'
      document.head.append(style)
    })
    await expect.poll(() => breaches).toEqual([expect.stringContaining('style-src-elem inline')])
    await page.close()
  })

  test('never reads a word of the withdrawn story', () => {
    const leaks = site.pages.filter(({ html }) =>
      withdrawnWords.some((words) => textOf(html).includes(words)),
    )
    expect(leaks.map(({ path }) => path)).toEqual([])
  })

  test('is offered by each story at most four others that belong to it, never the story itself', () => {
    const stories = site.pages.filter(({ path }) => isStory(path))
    const wrong = stories.filter(({ path, html }) => {
      const related = linksIn(html.split(/相关<wbr\/>阅读|相关阅读/)[1]?.split('</ul>')[0] ?? '')
      return new Set([path, ...related]).size !== related.length + 1 || related.length > 4
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
    expect(stories.filter(({ html }) => textOf(html).includes('相关阅读')).length).toBeGreaterThan(
      70,
    )
  })
})

function doubles<Item extends { path: string }>(items: Item[], of: (item: Item) => string) {
  const groups = [...Map.groupBy(items, of)].filter(([, same]) => same.length > 1)
  return groups.map(([text, same]) => `${text}: ${same.map(({ path }) => path).join(' ')}`)
}
