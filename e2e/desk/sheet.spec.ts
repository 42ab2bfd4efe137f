import { join } from 'node:path'
import Database from 'better-sqlite3'
import { axeFaults } from '#e2e/support/axe.ts'
import { expect, test } from '#e2e/support/desk.ts'
import { ask } from '#e2e/support/formPost.ts'
import { aPublishedStory, demoPerson } from '#e2e/support/reviewed.ts'
import { onStoreOf } from '#e2e/support/staff.ts'
import { csvRows } from '#lib/csv.ts'
import { orThrow } from '#lib/result.ts'

const wanted = {
  title: '松花江哈尔滨段开江',
  body: ['江面上的冰排一块接着一块，缓缓漂向下游。'],
  returned: '请核实数字',
}

/** A whole day of one story: returned once, published, corrected, and asked to be withdrawn. */
const aLongDay = (newsroom: Parameters<typeof aPublishedStory>[0]) =>
  onStoreOf(newsroom, async () => {
    const story = await aPublishedStory(newsroom, wanted)
    const { correctStory } = await import('#newsroom/stories/correct.ts')
    const { requestWithdrawal } = await import('#newsroom/stories/withdraw/request.ts')
    const deed = (role: 'chief' | 'deskHead') => ({ actor: demoPerson(role), at: Date.now() })
    const words = {
      kind: 'text',
      stood: '冰排一块',
      stands: '浮冰一块',
      note: '用词有误。',
    } as const
    orThrow(await correctStory(deed('chief'), { storyId: story.id, ...words }))
    const asked = { storyId: story.id, reason: '当事人来电' }
    orThrow(await requestWithdrawal(deed('deskHead'), asked))
    return story
  })

test('An auditor reads the whole life of a story: rounds, people, opinions, what changed, what is open', async ({
  as,
  newsroom,
}) => {
  const { id } = await aLongDay(newsroom)
  const page = await as('auditor')
  await page.goto(`/admin/stories/${id}`)
  await page.getByRole('link', { name: '审稿单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '审稿单' })).toBeVisible()
  const facts = page.getByRole('region', { name: '稿件', exact: true })
  await expect(facts).toContainText(wanted.title)
  await expect(facts).toContainText('写过的人林江')
  await expect(facts).toContainText('已发布')
  await expect(facts).toContainText('前后相连，没有被改过')
  const first = page.getByRole('table', { name: '第1轮　三审三校的记录' })
  await expect(
    first.getByRole('row', { name: /初审\s*退回\s*沈雪\s*请核实数字\s*第1版/ }),
  ).toBeVisible()
  const second = page.getByRole('table', { name: '第2轮　三审三校的记录' })
  for (const [step, decision, name] of [
    ['送审', '三审三校', '林江'],
    ['一校', '差错2处', '何平'],
    ['三校', '差错0处', '何平'],
    ['复审', '采用', '周岚'],
    ['终审', '采用', '韩松'],
    ['签发', '三审三校', '韩松'],
    ['发布稿件', '', '韩松'],
  ])
    await expect(
      second.getByRole('row', { name: new RegExp(`${step}\\s*${decision}\\s*${name}`) }),
    ).toBeVisible()
  const after = page.getByRole('table', { name: '第2轮发布以后的记录' })
  await expect(after).toContainText('文字：原文“冰排一块”应为“浮冰一块”')
  await expect(after.getByRole('row', { name: /申请撤稿\s*周岚\s*当事人来电/ })).toBeVisible()
  await expect(page.getByText('还等总编确认或驳回')).toBeVisible()
  await expect(page.getByText(/更正在.*还没有人补审/)).toBeVisible()

  const change = second.locator('details')
  await expect(change.locator('ins')).toBeHidden()
  await change.getByText('文字改了：从第1版到第2版').click()
  await expect(change.locator('ins')).toContainText('记者补写：数字已经核实。')
})

test('The sheet opens in a spreadsheet: every row, Harbin times, nothing that would be run', async ({
  as,
  newsroom,
}) => {
  const { id } = await aLongDay(newsroom)
  const page = await as('chief')
  await page.goto(`/admin/stories/${id}/sheet`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: '存为表格（CSV）' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe(`审稿单-${id}.csv`)
  const answer = await page.request.get(`/admin/stories/${id}/sheet.csv`)
  const bytes = await answer.body()
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8')
  const rows = csvRows(bytes.toString('utf8')).map(({ fields }) => fields)
  expect(rows[0]?.slice(0, 5)).toEqual(['稿号', '主题', '阶段', '时间（哈尔滨）', '环节'])
  expect(rows.length).toBe(1 + (await page.locator('tbody tr:not(.sheet-change)').count()))
  expect(rows.map((row) => row[7])).toContain("'=事实清楚")
  for (const row of rows.slice(1)) {
    expect(row[0]).toBe(String(id))
    expect(row[3]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
  }
})

test('On A4 the sheet is black on white, without the side bar, with its number and pages', async ({
  as,
  newsroom,
}) => {
  const { id } = await aLongDay(newsroom)
  const page = await as('chief')
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await page.goto(`/admin/stories/${id}/sheet`)
  await expect(page.getByRole('navigation', { name: '采编台' })).toBeHidden()
  await expect(page.getByRole('link', { name: '存为表格（CSV）' })).toBeHidden()
  const look = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement)
    return { color, backgroundColor }
  })
  expect(look).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' })
  await expect(page.locator('ins').filter({ hasText: '记者补写：数字已经核实。' })).toBeVisible()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const size = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))
  expect(size?.slice(1).map((points) => Math.round(Number(points)))).toEqual([595, 842])
  if (process.env['SHEET_PDF'])
    await page.pdf({ preferCSSPageSize: true, path: process.env['SHEET_PDF'] })
})

test('A broken chain is shown on the sheet', async ({ as, newsroom }) => {
  const { id } = await aPublishedStory(newsroom, { ...wanted, title: '有人动过的稿件' })
  const store = new Database(join(newsroom.dataDir, 'bcxw.sqlite'))
  const trigger = store
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log'")
    .all() as { name: string; sql: string }[]
  for (const { name } of trigger) store.exec(`DROP TRIGGER ${name}`)
  const forged = store
    .prepare("UPDATE log SET details = '{}' WHERE subject = ? AND action = 'reviewSecond'")
    .run(`story:${id}`)
  for (const { sql } of trigger) store.exec(sql)
  store.close()
  expect(forged.changes).toBe(1)
  const page = await as('auditor')
  await page.goto(`/admin/stories/${id}/sheet`)
  await expect(page.getByText('审计记录对不上')).toBeVisible()
})

test('A reporter reads the sheet of their own stories, an administrator none, a stranger signs in', async ({
  as,
  newsroom,
}) => {
  const { id } = await aPublishedStory(newsroom, { ...wanted, title: '记者自己的稿件' })
  const reporter = await as('reporter')
  await reporter.goto(`/admin/stories/${id}/sheet`)
  await expect(reporter.getByRole('heading', { level: 1, name: '审稿单' })).toBeVisible()
  const admin = await as('admin')
  await admin.goto(`/admin/stories/${id}/sheet.csv`)
  await expect(admin.getByText('这一页不归您的角色')).toBeVisible()
  for (const path of ['sheet', 'sheet.csv']) {
    const address = `/admin/stories/${id}/${path}`
    expect((await ask(newsroom.origin, address, { method: 'GET' })).status).toBe(303)
  }
  await reporter.goto('/admin/stories/999999/sheet.csv')
  await expect(reporter.getByRole('heading', { level: 1 })).toHaveText('没有这篇稿件')
})

test('Axe finds nothing on a long sheet, by day and by night, on paper too', async ({
  as,
  newsroom,
}) => {
  const { id } = await aLongDay(newsroom)
  const page = await as('chief')
  await page.goto(`/admin/stories/${id}/sheet`)
  await page.locator('details').first().locator('summary').press('Enter')
  for (const colorScheme of ['light', 'dark'] as const)
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ colorScheme, media })
      expect.soft(await axeFaults(page), `${media}, ${colorScheme}`).toEqual([])
    }
})
