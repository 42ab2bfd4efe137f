import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { demoPassword } from '#e2e/support/demo.ts'
import { expect, giveName, signIn, test } from '#e2e/support/desk.ts'
import { inputMethod } from '#e2e/support/editor/inputMethod.ts'
import { ownTest } from '#e2e/support/own.ts'
import { startServer } from '#e2e/support/server.ts'
import {
  beginStory,
  isReady,
  isSaved,
  openStory,
  saveLine,
  storedStory,
  textOfStory,
  typeAtEnd,
} from '#e2e/support/writing.ts'

const offline = '网络断开，已留在本机'
const draftDoor = '**/api/desk/drafts/*'

test('A word that is still being composed is not sent, but is in the browser’s copy', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await typeAtEnd(page, '松花江')
  await isSaved(page)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent.push(request.postData() ?? '')
  })
  const ime = await inputMethod(page)
  await textOfStory(page).focus()
  await page.keyboard.press('Control+End')
  for (const shown of ['k', 'ka', 'kai', 'kai j', 'kai ji', 'kai jiang']) {
    await ime.compose(shown)
    await expect(textOfStory(page)).toHaveText(`松花江${shown}`)
  }
  // Longer than the server waits for a rest
  await expect.poll(() => copies(page)).toContain('kai jiang')
  // Coming back to the window saves what there is, and says that it is open
  const beat = page.waitForResponse('**/api/desk/locks/*')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await beat
  expect(sent).toEqual([])
  await ime.commit('开江')
  await expect(textOfStory(page)).toHaveText('松花江开江')
  await expect.poll(async () => (await storedStory(page, id)).text).toBe('松花江开江')
  expect(sent.join()).not.toContain('kai')
})

test('The network is cut in mid-typing: every character is there afterwards', async ({ as }) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await typeAtEnd(page, '断网以前。')
  await isSaved(page)
  await page.context().setOffline(true)
  await typeAtEnd(page, '断网以后写的字。')
  await expect(saveLine(page)).toHaveText(offline)
  await expect(page.getByRole('alert').filter({ hasText: '网络断开' })).toBeVisible()
  await typeAtEnd(page, '又写了几个。')
  await page.context().setOffline(false)
  await isSaved(page)
  expect((await storedStory(page, id)).text).toBe('断网以前。断网以后写的字。又写了几个。')
})

test('An answer that is lost on the way costs nothing, and is no colleague’s change', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  let lost = 0
  await page.route(draftDoor, async (route) => {
    if (route.request().method() !== 'PUT' || lost >= 2) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await typeAtEnd(page, '第一句。')
  await expect(saveLine(page)).toHaveText(offline)
  await typeAtEnd(page, '第二句。')
  await isSaved(page)
  expect(lost).toBe(2)
  expect((await storedStory(page, id)).text).toBe('第一句。第二句。')
})

test('A window that is closed with words the server never had: they come back at the next opening', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await typeAtEnd(page, '存上的。')
  await isSaved(page)
  await page.route(draftDoor, (route) => route.abort())
  await typeAtEnd(page, '没有存上的。')
  await expect(saveLine(page)).toHaveText(offline)
  const context = page.context()
  await expect.poll(() => copies(page)).toContain('没有存上的。')
  await page.close()
  const again = await context.newPage()
  await openStory(again, id)
  await expect(textOfStory(again)).toHaveText('存上的。没有存上的。')
  await isSaved(again)
  expect((await storedStory(again, id)).text).toBe('存上的。没有存上的。')
  expect(await copies(again)).toBe('[]')
})

test('The session ends in mid-typing: the person signs in elsewhere, and every word is kept', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await typeAtEnd(page, '退出以前。')
  await isSaved(page)
  await page.context().clearCookies()
  await typeAtEnd(page, '退出以后。')
  await expect(saveLine(page)).toHaveText('登录已过期，已留在本机')
  await typeAtEnd(page, '还在写。')
  const [other] = await Promise.all([
    page.waitForEvent('popup').catch(() => page.context().waitForEvent('page')),
    page.getByRole('link', { name: '在新窗口登录' }).click(),
  ])
  await giveName(other, { username: 'editor', password: demoPassword })
  await other.waitForURL(/\/admin\/account$/)
  await other.close()
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await isSaved(page)
  expect((await storedStory(page, id)).text).toBe('退出以前。退出以后。还在写。')
})

test('The session ends and the page is loaded anew: signing in leads back to the story, every word is there', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await typeAtEnd(page, '退出以前。')
  await isSaved(page)
  await page.context().clearCookies()
  await typeAtEnd(page, '退出以后。')
  await expect(saveLine(page)).toHaveText('登录已过期，已留在本机')
  page.on('dialog', (dialog) => dialog.accept())
  await page.reload()
  await giveName(page, { username: 'editor', password: demoPassword })
  await page.waitForURL(`**/admin/stories/${id}`)
  await expect(textOfStory(page)).toHaveText('退出以前。退出以后。')
  await isSaved(page)
  expect((await storedStory(page, id)).text).toBe('退出以前。退出以后。')
})

test('The session has ended when a version is kept: signing in leads back to the same story', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await typeAtEnd(page, '写好的字。')
  await isSaved(page)
  await page.context().clearCookies()
  await page.getByRole('button', { name: '存版' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '存版' }).click()
  await giveName(page, { username: 'editor', password: demoPassword })
  await page.waitForURL(`**/admin/stories/${id}`)
  await expect(textOfStory(page)).toHaveText('写好的字。')
})

test('Words are not saved under the name of somebody else who signed in meanwhile', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await beginStory(page)
  await page.context().clearCookies()
  const other = await page.context().newPage()
  await signIn(other, { username: 'chief', password: demoPassword })
  await typeAtEnd(page, '沈雪写的字。')
  await expect(page.getByRole('alert').filter({ hasText: '现在登录的是韩松' })).toBeVisible()
  expect((await storedStory(other, id)).text).toBe('')
})

test('A window that is closed with everything confirmed asks nothing; one with words unsaved asks', async ({
  as,
}) => {
  const page = await as('editor')
  await beginStory(page)
  await typeAtEnd(page, '字。')
  await isSaved(page)
  const asked: string[] = []
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type())
    await dialog.accept()
  })
  await page.reload()
  await isReady(page)
  expect(asked).toEqual([])
  await page.route(draftDoor, (route) => route.abort())
  await typeAtEnd(page, '新的字。')
  await expect(saveLine(page)).toHaveText(offline)
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
})

ownTest(
  'The server is killed in mid-save and comes back: every character is there',
  async ({ own: { server }, browser }) => {
    ownTest.slow()
    const origin = server.origin.replace('127.0.0.1', 'localhost')
    const context = await browser.newContext({ baseURL: origin })
    const page = await context.newPage()
    await signIn(page, { username: 'editor', password: demoPassword })
    const id = await beginStory(page)
    await typeAtEnd(page, '杀掉以前。')
    await isSaved(page)
    const sending = page.waitForRequest((request) => request.method() === 'PUT')
    await typeAtEnd(page, '正在保存的字。')
    await sending
    server.process.kill('SIGKILL')
    await once(server.process, 'exit')
    await typeAtEnd(page, '服务器不在时写的字。')
    await expect(saveLine(page)).toHaveText(offline)
    const port = Number(new URL(server.origin).port)
    const again = await startServer({ dataDir: server.dataDir, port })
    await isSaved(page)
    const whole = '杀掉以前。正在保存的字。服务器不在时写的字。'
    expect((await storedStory(page, id)).text).toBe(whole)
    await page.reload()
    await expect(textOfStory(page)).toHaveText(whole)
    await context.close()
    await again.stop()
  },
)

/** All copies that the browser keeps, as text. */
function copies(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('bcxw-desk', 1)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('copies').objectStore('copies').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(all.result.map(({ draft }) => draft)))
          }
        }
      }),
  )
}
