import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DemoRole } from '#e2e/support/demo.ts'
import { demoAccounts } from '#e2e/support/demo.ts'
import { deskOrigin } from '#e2e/support/desk.ts'
import { ask } from '#e2e/support/formPost.ts'
import { formOn, sendForm } from '#e2e/support/forms.ts'
import { textOf } from '#e2e/support/html.ts'
import {
  deskForms,
  ownVerbs,
  readPages,
  reviewVerbs,
  sourceVerbs,
  writingVerbs,
} from '#e2e/support/permissionForms.ts'
import { anInvited } from '#e2e/support/staff.ts'
import { storeDigest } from '#e2e/support/storeDigest.ts'
import { expect, test as office } from '#e2e/support/turnedOver.ts'

const roles = Object.keys(demoAccounts) as DemoRole[]

/** The matrix as `docs/permissions.md` prints it: who may, by action. */
const printed = new Map(
  readFileSync('docs/permissions.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === roles.length + 4)
    .map(([, action = '', , ...cells]) => [
      action.replaceAll('`', ''),
      roles.filter((_, at) => cells[at] !== ''),
    ]),
)

type Cookies = (role: DemoRole) => Promise<{ origin: string; cookie: string }>

const test = office.extend<{ asker: Cookies }>({
  asker: async ({ stateOf, newsroom }, use) =>
    use(async (role) => {
      const { cookies } = await stateOf(role)
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      return { origin: deskOrigin(newsroom), cookie }
    }),
})

let count = 0

for (const { verb, action, address, mark, values, prepare, owner = 'admin' } of deskForms)
  test(`${verb}: over HTTP every role may what the printed matrix says of ${action}`, async ({
    asker,
    newsroom,
  }) => {
    const colleague = address.includes('{colleague}') ? await anInvited(newsroom) : { id: '' }
    const path = address.replace('{colleague}', colleague.id)
    if (verb === 'enableStaff') {
      const disabling = await formOn(await asker('admin'), path, 'value="disable"')
      await sendForm(await asker('admin'), disabling, { wish: 'disable' })
    }
    if (action === 'list.manage') {
      const adding = await formOn(await asker('chief'), path, 'new-entry')
      await sendForm(await asker('chief'), adding, { term: `先有的词${++count}`, level: '疑' })
    }
    if (action === 'search.manage')
      for (let at = 0; at < roles.length; at += 1) {
        const adding = await formOn(await asker('admin'), path, '添加')
        const words = `先有甲${++count} 先有乙${count}`
        await sendForm(await asker('admin'), adding, { words })
      }
    const may = printed.get(action) ?? []
    const aForm = async () => {
      const { id, title } = (await prepare?.(newsroom)) ?? { id: '', title: '' }
      const where = path.replace('{id}', String(id))
      return formOn(await asker(owner), where, mark.replace('{title}', title))
    }
    const formGiven = await aForm()
    // Those who may go last: what they change must not change what the others are refused
    for (const role of [...roles].sort(
      (a, b) => Number(may.includes(a)) - Number(may.includes(b)),
    )) {
      const form = await aForm()
      const who = await asker(role)
      const before = storeDigest(newsroom)
      count += 1
      const answer = await sendForm(who, form, values(count))
      expect([200, 303], `${role}: ${answer.status}`).toContain(answer.status)
      const hasChanged = storeDigest(newsroom) !== before
      expect(hasChanged, `${role}: ${textOf(answer.html).slice(0, 2000)}`).toBe(may.includes(role))
    }
    const before = storeDigest(newsroom)
    const stranger = { ...(await asker('admin')), cookie: '' }
    const answer = await sendForm(stranger, formGiven, values(++count))
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      expect.stringContaining('/admin/sign-in'),
    ])
    expect(storeDigest(newsroom)).toBe(before)
  })

for (const [action, address] of readPages)
  test(`${address} is read by those of whom the printed matrix says ${action}`, async ({
    asker,
  }) => {
    const readers: DemoRole[] = []
    for (const role of roles) {
      const { origin, cookie } = await asker(role)
      const { status, html } = await ask(origin, address, { method: 'GET', headers: { cookie } })
      expect(status).toBe(200)
      if (!textOf(html).includes('这一页不归您的角色')) readers.push(role)
    }
    expect(readers).toEqual(printed.get(action))
  })

test('Every verb that a page of the desk calls is tried over HTTP: a new one needs a line in permissionForms.ts', async () => {
  const verbs = new Set<string>()
  for (const text of await textsIn('newsroom'))
    for (const [, name = ''] of text.matchAll(
      /export (?:(?:async )?function|const) (\w+)(?:<[^(]*>)? ?(?:= (?:async )?)?\(\s*deed: Deed/g,
    ))
      verbs.add(name)
  const called = new Set<string>()
  for (const text of await textsIn('app'))
    for (const [, names = ''] of text.matchAll(/import \{([^}]*)\} from '#newsroom\//g))
      for (const name of names.split(',').map((each) => each.trim().split(' as ')[0] ?? ''))
        if (verbs.has(name)) called.add(name)
  expect(called.size).toBeGreaterThan(15)
  const byScript = [...ownVerbs, ...writingVerbs, ...reviewVerbs, ...sourceVerbs]
  const tried = [...deskForms.map(({ verb }) => verb), ...byScript]
  const missing = [...called].filter((name) => !tried.includes(name))
  expect(
    missing.map((name) => `add ${name} to deskForms in e2e/support/permissionForms.ts`),
  ).toEqual([])
})

async function textsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(({ name }) => /\.tsx?$/.test(name) && !/test/.test(name))
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))
}
