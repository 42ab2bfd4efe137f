import { readFile } from 'node:fs/promises'
import { axeFaults } from '#e2e/support/axe.ts'
import { deskOrigin } from '#e2e/support/desk.ts'
import { ask } from '#e2e/support/formPost.ts'
import { formOn, sendForm } from '#e2e/support/forms.ts'
import { expect, test } from '#e2e/support/office.ts'
import { aLiveReprint, aPartner } from '#e2e/support/reprints.ts'
import { storeDigest } from '#e2e/support/storeDigest.ts'

const head = '名称,类别,网址,状态,有效期起,有效期止,备注'
const csv = (...rows: string[]) => [head, ...rows].join('\r\n')
const fileOf = (buffer: Buffer) => ({ name: '稿源.csv', mimeType: 'text/csv', buffer })

test('An administrator adds a 稿源 and renames it with a reason; a name is there once', async ({
  as,
}) => {
  const page = await as('admin')
  await page.goto('/admin/sources')
  const adding = page.locator('form').filter({ has: page.getByRole('button', { name: '添加' }) })
  const add = async (name: string) => {
    await adding.getByLabel('名称').fill(name)
    await adding.getByLabel('类别').selectOption({ label: '市级新闻单位' })
    await adding.getByLabel('网址').fill('https://songjiang.example/')
    await adding.getByRole('button', { name: '添加' }).click()
  }
  await add('松江晚报')
  await expect(page.getByText('稿源添好了')).toBeVisible()
  await add('松江晚报')
  await expect(adding.getByRole('alert')).toContainText('稿源“松江晚报”已经在名单上。')
  await expect(adding.getByLabel('类别')).toHaveValue('city')
  await page.getByRole('link', { name: '松江晚报', exact: true }).click()
  const changing = page.getByRole('form', { name: '修改稿源“松江晚报”' })
  await changing.getByLabel('名称').fill('松江早报')
  await changing.getByLabel('状态').selectOption({ label: '冻结' })
  await changing.getByLabel('为什么改').fill('改了报名')
  await changing.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('稿源改好了')).toBeVisible()
  await expect(page.getByRole('heading', { name: '松江早报' })).toBeVisible()
  await page.getByRole('link', { name: '看这个稿源的审计记录' }).click()
  await expect(page.getByText('改了报名')).toBeVisible()
})

test('An editor in chief narrows the list by words, class and where a 稿源 stands', async ({
  as,
}) => {
  const page = await as('chief')
  await page.goto('/admin/sources')
  const rows = page.getByRole('region', { name: '稿源名单' }).getByRole('row')
  await page.getByLabel('状态').selectOption({ label: '已过有效期' })
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await expect(page).toHaveURL(/standing=expired/)
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('演示财经周刊')
  await expect(rows.nth(1)).toContainText('2017-01-01 至 2017-12-31')
  await page.getByRole('link', { name: '清除筛选' }).click()
  await page.getByLabel('名称或网址里的字').fill('通讯社')
  await page.getByLabel('类别').selectOption({ label: '中央新闻单位' })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await expect(page).toHaveURL(/class=central/)
  await expect(rows).toHaveCount(2)
  expect(await axeFaults(page)).toEqual([])
})

test('An administrator imports a list, and reads of each row at fault what is wrong with it', async ({
  as,
}) => {
  const page = await as('admin')
  await page.goto('/admin/sources/import')
  const text = csv(
    '导入的通讯社,中央新闻单位,https://in.example/,有效,2018-01-01,2030-12-31,"协议,第3号"',
    '演示都市晨报,市级新闻单位,https://morning.example/,移除,,,授权收回',
    '坏网址报,合作媒体,javascript:alert(1),,,,',
    ',合作媒体,,,,,',
    '导入的通讯社,合作媒体,,,,,',
    '=cmd|calc,合作媒体,,,,,',
  )
  await page.getByLabel('CSV 文件').setInputFiles(fileOf(Buffer.from(`\ufeff${text}`)))
  await page.getByRole('button', { name: '看看会改什么' }).click()
  await expect(
    page.getByText('还没有导入。会新增2个，改动1个，不变0个，3行不能导入。'),
  ).toBeVisible()
  const refused = page.getByRole('list', { name: '不能导入的行' }).getByRole('listitem')
  await expect(refused).toHaveText([
    /第4行网址：要是 http/,
    '第5行名称：不能为空。',
    '第6行“导入的通讯社”和第2行重复，请只留一行。',
  ])
  const changes = page.getByRole('list', { name: '会改的行' })
  await expect(changes).toContainText('演示都市晨报：状态 冻结→移除')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: '导入3行' }).click()
  await expect(page.getByText('导入好了：新增2个，改动1个，不变0个，3行没有导入。')).toBeVisible()
  await expect(refused).toHaveCount(3)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出现在的名单' }).click(),
  ])
  const exported = await readFile(await download.path(), 'utf8')
  expect(exported).toContain("\r\n'=cmd|calc,合作媒体,")
  expect(exported).toContain('演示都市晨报,市级新闻单位,https://morning.example/,移除,')
})

test('A list that a spreadsheet saved in GB18030 is read; what is no list is told so', async ({
  as,
}) => {
  const page = await as('admin')
  await page.goto('/admin/sources/import')
  const look = async (buffer: Buffer) => {
    await page.locator('input[type="file"]').setInputFiles(fileOf(buffer))
    await page.getByRole('button', { name: '看看会改什么' }).click()
  }
  // 名称,备注 and 国标报,甲 in GBK
  const gbk = 'c3fbb3c62cb1b8d7a20d0ab9fab1eab1a82cbcd7'
  await look(Buffer.from(gbk, 'hex'))
  await expect(page.getByText('国标报：新增')).toBeVisible()
  await look(Buffer.from([0xff, 0x00, 0x80, 0xff]))
  await expect(page.getByRole('form').getByRole('alert')).toContainText('文件里的文字认不出来')
  await look(Buffer.alloc(400_000, 'a'))
  await expect(page.getByRole('form').getByRole('alert')).toContainText('文件最大300 KB')
  await look(Buffer.from('一,二\n三,四'))
  await expect(page.getByText('没有找到“名称”这一列。')).toBeVisible()
  await page.getByRole('button', { name: '看看会改什么' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('请先选一个 CSV 文件')
})

test('Without script a list is looked at and taken in the same way', async ({
  browser,
  stateOf,
  baseURL,
}) => {
  const storageState = await stateOf('admin')
  const context = await browser.newContext({
    storageState,
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  })
  const page = await context.newPage()
  await page.goto('/admin/sources/import')
  await page.getByLabel('CSV 文件').setInputFiles(fileOf(Buffer.from(csv('没有脚本报,其他,,,,,'))))
  await page.getByRole('button', { name: '看看会改什么' }).click()
  await page.getByRole('button', { name: '导入1行' }).click()
  await expect(page.getByText('导入好了：新增1个')).toBeVisible()
  await context.close()
})

test('When a licence ends, two people withdraw all stories of a 稿源 in one act, and readers get 410', async ({
  as,
  newsroom,
  page: reader,
}) => {
  const sourceId = await aPartner(newsroom, '授权到期的媒体')
  const titles = ['冰上列车第一趟开出', '冰上列车第二趟开出', '冰上列车第三趟开出']
  const live: { id: number; path: string }[] = []
  for (const title of titles) live.push(await aLiveReprint(newsroom, { sourceId, title }))
  for (const { path } of live) expect((await reader.request.get(path)).status()).toBe(200)

  const head = await as('deskHead')
  await head.goto(`/admin/sources/${sourceId}`)
  await expect(head.getByText('稿件3篇')).toBeVisible()
  const sample = head.getByRole('list', { name: '最近的稿件' })
  for (const title of titles) await expect(sample).toContainText(title)
  await head.getByRole('button', { name: '申请撤下3篇' }).click()
  await expect(head.getByRole('form').getByRole('alert')).toContainText('撤稿要写明原因')
  await head.getByLabel('撤稿的原因').fill('授权到期')
  await head.getByRole('button', { name: '申请撤下3篇' }).click()
  await expect(head.getByText('申请提交了')).toBeVisible()
  await expect(head.getByText('申请是您提出的，请由另一位总编确认。')).toBeVisible()
  await expect(head.getByRole('button', { name: /确认撤下/ })).toHaveCount(0)
  for (const { path } of live) expect((await reader.request.get(path)).status()).toBe(200)

  const chief = await as('chief')
  await chief.goto(`/admin/sources/${sourceId}`)
  await expect(chief.getByText('周岚')).toBeVisible()
  await expect(chief.getByText('原因：授权到期')).toBeVisible()
  expect(await axeFaults(chief)).toEqual([])
  await chief.getByRole('button', { name: '确认撤下3篇' }).click()
  await expect(chief.getByText('撤下了3篇稿件，读者已经看不到')).toBeVisible()
  await expect(chief.getByText('移除', { exact: true })).toBeVisible()
  for (const { path } of live) {
    const gone = await reader.request.get(path)
    expect(gone.status()).toBe(410)
    expect(await gone.text()).not.toContain('冰上列车')
  }
  for (const path of ['/', '/bcxw'])
    expect(await (await reader.request.get(path)).text()).not.toContain('冰上列车')
})

test('Nobody without the right does any of it over HTTP, nor the same person twice', async ({
  stateOf,
  newsroom,
}) => {
  const sourceId = await aPartner(newsroom, '没人能乱撤的媒体')
  const address = `/admin/sources/${sourceId}`
  const askers = ['editor', 'deskHead', 'chief', 'admin', 'auditor'] as const
  const asker = async (role: (typeof askers)[number]) => {
    const { cookies } = await stateOf(role)
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    return { origin: deskOrigin(newsroom), cookie }
  }
  const unchanged = async (attempt: () => Promise<unknown>) => {
    const before = storeDigest(newsroom)
    await attempt()
    expect(storeDigest(newsroom)).toBe(before)
  }
  // Signing in is in the store too: everybody is, before anything is compared
  for (const role of askers) await asker(role)
  const head = await asker('deskHead')
  const asking = await formOn(head, address, '撤稿的原因')
  for (const role of ['editor', 'admin', 'auditor'] as const)
    await unchanged(async () => sendForm(await asker(role), asking, { reason: '越权' }))
  await sendForm(head, asking, { reason: '授权到期' })
  const confirming = await formOn(await asker('chief'), address, '确认撤下')
  const dismissing = await formOn(await asker('chief'), address, '不撤的原因')
  for (const role of ['editor', 'admin', 'auditor', 'deskHead'] as const)
    await unchanged(async () => sendForm(await asker(role), confirming, {}))
  for (const role of ['editor', 'admin', 'auditor'] as const)
    await unchanged(async () => sendForm(await asker(role), dismissing, { reason: '越权' }))
  for (const forged of ['0', '-1', 'x', '999999'])
    await unchanged(async () => sendForm(await asker('chief'), confirming, { requestId: forged }))
  const looking = await formOn(await asker('admin'), '/admin/sources/import', '导入稿源名单')
  for (const role of ['editor', 'deskHead', 'chief', 'auditor'] as const) {
    const { cookie, origin } = await asker(role)
    await unchanged(() => sendForm({ cookie, origin }, looking, { wish: 'import' }))
    const file = await ask(origin, '/api/desk/sources', { method: 'GET', headers: { cookie } })
    expect([role, file.status]).toEqual([role, role === 'editor' ? 403 : 200])
  }
})
