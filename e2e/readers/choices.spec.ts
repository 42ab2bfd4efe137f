import { choice, choose, expectLetters, expectPaper } from '#e2e/support/choices.ts'
import { expect, test } from '#e2e/support/newsroom.ts'
import { pageErrors } from '#e2e/support/pageErrors.ts'

const lead = '/bcxw/2018-05-14/1'

test.describe('A reader’s choice', { tag: '@script' }, () => {
  test.use({ colorScheme: 'light' })

  test('of a theme holds on the next page, after a reload and on going back', async ({ page }) => {
    await page.goto(lead)
    await expectPaper(page, 'light')
    await choose(page, '外观', '深色')
    await expectPaper(page, 'dark')
    await page.goto('/')
    await expectPaper(page, 'dark')
    await expect(choice(page, '外观', '深色')).toBeChecked()
    await choose(page, '外观', '浅色')
    await page.goBack()
    await expectPaper(page, 'light')
    await expect(choice(page, '外观', '浅色')).toBeChecked()
    await page.reload()
    await expect(choice(page, '外观', '浅色')).toBeChecked()
  })

  test('of 浅色 holds at night, for the browser’s bar too; 跟随系统 keeps nothing', async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/')
    await choose(page, '外观', '浅色')
    await expectPaper(page, 'light')
    const bars = () =>
      page.locator('meta[name=theme-color]').evaluateAll((metas) =>
        metas
          .map((meta) => meta as HTMLMetaElement)
          .filter(({ media }) => matchMedia(media).matches)
          .map(({ content }) => content),
      )
    expect(await bars()).toEqual(['#fafbfc'])
    await choose(page, '外观', '跟随系统')
    await expectPaper(page, 'dark')
    expect(await bars()).toEqual(['#0e151c'])
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('of a size holds on the next story and after a reload', async ({ page }) => {
    await page.goto(lead)
    await expectLetters(page, '18px')
    await choose(page, '正文字号', '小')
    await expectLetters(page, '16px')
    await page.getByRole('navigation', { name: '上一篇和下一篇' }).getByRole('link').first().click()
    await expect(page).not.toHaveURL(new RegExp(`${lead}$`))
    await expectLetters(page, '16px')
    await expect(choice(page, '正文字号', '小')).toBeChecked()
    await choose(page, '正文字号', '中')
    await page.reload()
    await expectLetters(page, '18px')
    await expect(choice(page, '正文字号', '中')).toBeChecked()
  })

  test('stands before the body is there, though no file of script ever comes', async ({ page }) => {
    await page.goto(lead)
    await choose(page, '外观', '深色')
    await choose(page, '正文字号', '大')
    await page.addInitScript(() => {
      const watcher = new MutationObserver(() => {
        if (!document.body) return
        watcher.disconnect()
        const { theme, size } = document.documentElement.dataset
        Object.assign(window, { atBody: [theme, size].join(' ') })
      })
      watcher.observe(document, { childList: true, subtree: true })
    })
    await page.route('**/enhance/*.js', (route) => route.abort())
    await page.goto(lead)
    expect(await page.evaluate(() => Reflect.get(window, 'atBody'))).toBe('dark large')
    await expectPaper(page, 'dark')
    await expectLetters(page, '22px')
  })

  test('in one window is seen in the other', async ({ page, context }) => {
    await page.goto(lead)
    const other = await context.newPage()
    await other.goto('/')
    await choose(other, '外观', '深色')
    await expectPaper(page, 'dark')
    await expect(choice(page, '外观', '深色')).toBeChecked()
  })

  test('of a size leaves the paragraph that is being read where it is', async ({ page }) => {
    await page.goto(lead)
    const paragraph = page.getByRole('paragraph').filter({ hasText: '除了院子和道路' })
    const top = () => paragraph.evaluate((element) => element.getBoundingClientRect().top)
    await paragraph.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 7))
    const before = await top()
    for (const name of ['大', '小', '中']) {
      await choice(page, '正文字号', name).evaluate((radio) => (radio as HTMLInputElement).click())
      await expect(choice(page, '正文字号', name)).toBeChecked()
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      expect(Math.abs((await top()) - before), name).toBeLessThanOrEqual(1)
    }
  })

  for (const [storage, close] of [
    [
      'refused',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError')
          },
        }),
    ],
    ['missing', () => Object.defineProperty(window, 'localStorage', { value: null })],
    [
      'full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      },
    ],
  ] as const)
    test(`holds for the page where the storage is ${storage}`, async ({ page }) => {
      const errors = pageErrors(page)
      await page.addInitScript(close)
      await page.goto(lead)
      await choose(page, '外观', '深色')
      await expectPaper(page, 'dark')
      await choose(page, '正文字号', '大')
      await expectLetters(page, '22px')
      expect(errors).toEqual([])
    })

  test('is not taken from rubbish that stands in its place', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('reader.theme', '"><script>alert(1)</script>')
      localStorage.setItem('reader.size', 'dark')
    })
    const errors = pageErrors(page)
    await page.goto(lead)
    await expect(choice(page, '外观', '跟随系统')).toBeChecked()
    await expect(choice(page, '正文字号', '中')).toBeChecked()
    await expectPaper(page, 'light')
    await expectLetters(page, '18px')
    expect(errors).toEqual([])
  })

  test('of the dark does not reach the paper', async ({ page }) => {
    await page.goto(lead)
    await choose(page, '外观', '深色')
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)')
    await expect(page.getByRole('radio')).toHaveCount(0)
  })
})
