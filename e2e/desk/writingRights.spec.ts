import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Request } from '@playwright/test'
import Database from 'better-sqlite3'
import { withdrawnNumber } from '#e2e/support/addresses.ts'
import { type DemoRole, demoAccounts } from '#e2e/support/demo.ts'
import { expect, test } from '#e2e/support/office.ts'
import type { RunningServer } from '#e2e/support/server.ts'
import { storeDigest } from '#e2e/support/storeDigest.ts'
import {
  beginStory,
  fillStory,
  isSaved,
  openStory,
  publish,
  storedStory,
} from '#e2e/support/writing.ts'

const roles = Object.keys(demoAccounts) as DemoRole[]

/** Who may, and who may with their own alone, as `docs/permissions.md` prints it. */
function printed(action: string): { all: DemoRole[]; own: DemoRole[] } {
  const line = readFileSync('docs/permissions.md', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`| \`${action}\``))
  const cells = (line ?? '')
    .split('|')
    .slice(3)
    .map((cell) => cell.trim())
  return {
    all: roles.filter((_, at) => cells[at] === '✓'),
    own: roles.filter((_, at) => cells[at] === '本人的'),
  }
}

type Sent = { url: string; method: string; headers: Record<string, string>; body: string }

const sentOf = async (request: Request): Promise<Sent> => {
  const { host: _, cookie: __, 'content-length': ___, ...headers } = await request.allHeaders()
  const named = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
  return {
    url: request.url(),
    method: request.method(),
    headers: Object.fromEntries(named),
    body: request.postData() ?? '',
  }
}

/** Sends what an editor's or a chief's page sent, with the cookies of another person. */
const replay = (page: Page, { url, method, headers, body }: Sent) =>
  page.request.fetch(url, { method, headers, data: body, maxRedirects: 0 })

test('What the page of a story sends does nothing for whom the printed matrix does not name', async ({
  as,
  newsroom,
}) => {
  test.setTimeout(120_000)
  const chief = await as('chief')
  const recorded: Request[] = []
  chief.on('request', (request) => {
    if (!['GET', 'HEAD'].includes(request.method())) recorded.push(request)
  })
  const id = await beginStory(chief)
  await fillStory(chief, { title: '权限之外', body: '谁可以改，由规则说。' })
  await isSaved(chief)
  await publish(chief)
  await openStory(chief, id)
  await chief.keyboard.press('Tab')
  await fillStory(chief, { title: '权限以内', body: '再写几个字。' })
  await isSaved(chief)
  await chief.goto(`/admin/stories/${id}/revisions`)
  await chief.getByRole('button', { name: '恢复第1版' }).click()
  await chief.getByText('已经恢复').waitFor()
  const { version, draft } = await storedStory(chief, id)

  const requests = await Promise.all(recorded.map(sentOf))
  const find = (what: string, mark: (sent: Sent) => boolean): [string, Sent] => {
    const sent = requests.find(mark)
    if (!sent) throw new Error(`the page sent no ${what}`)
    return [what, sent]
  }
  const save = { person: 'PERSON', window: 'window-other', version, sequence: 1, draft }
  const door = find('save', ({ method }) => method === 'PUT')[1]
  const lock = find('lock', ({ method, url }) => method === 'POST' && url.includes('/locks/'))[1]
  const takingOver = JSON.stringify({ window: 'window-other', isTakingOver: true })
  const calls: [string, Sent][] = [
    ['saveDraft', { ...door, body: JSON.stringify(save) }],
    ['keepLock', lock],
    ['takeOver', { ...lock, body: takingOver }],
    [
      'releaseLock',
      { ...lock, method: 'DELETE', body: JSON.stringify({ window: 'window-other' }) },
    ],
    find('makeRevision', ({ body, headers }) => 'next-action' in headers && body.startsWith('[')),
    find(
      'emergencyRelease',
      ({ body, headers }) => 'next-action' in headers && /name="\w*_reason"/.test(body),
    ),
    find(
      'publishStory',
      ({ body, headers }) => 'next-action' in headers && /name="\w*_revision"/.test(body),
    ),
    find(
      'restoreRevision',
      ({ url, headers }) => 'next-action' in headers && url.includes('revisions'),
    ),
    find('startStory', ({ url, headers }) => 'next-action' in headers && url.includes('/new')),
  ]
  const stories = {
    published: id,
    draft: await beginStory(chief),
    withdrawn: await withdrawnNumber(chief.request),
  }
  // Leaves the story that was begun, and lets go of its lock
  await chief.goto('/admin')
  await expect.poll(() => heldStories(newsroom)).not.toContain(stories.draft)
  const people = await Promise.all(roles.map(async (role) => [role, await as(role)] as const))
  for (const [state, storyId] of Object.entries(stories))
    for (const [verb, sent] of calls.map(
      ([verb, sent]) => [verb, about(sent, id, storyId)] as const,
    ))
      for (const [role, page] of people) {
        const isNamed = printed(actionOf(verb)).all.includes(role)
        const isPossible = state !== 'withdrawn' || verb === 'startStory'
        // A lock of a story that is worked on no more is let go by whoever may
        if (isNamed && (isPossible || verb === 'releaseLock')) continue
        const before = storeDigest(newsroom)
        const body = sent.body.replace('PERSON', `demo-${role}`)
        const answer = await replay(page, { ...sent, body })
        expect(
          await answer.text(),
          `${verb} of a ${state} story by ${role}: ${answer.status()}`,
        ).toMatch(isPossible ? notTheirs : new RegExp(`${notTheirs.source}|稿件现在是“已撤稿”`))
        expect(storeDigest(newsroom), `${verb} of a ${state} story by ${role}`).toBe(before)
      }
})

/** The stories that somebody is at work on. */
function heldStories({ dataDir }: RunningServer): number[] {
  const store = new Database(join(dataDir, 'bcxw.sqlite'), { readonly: true })
  const held = store.prepare('SELECT story_id FROM story_locks').pluck().all() as number[]
  store.close()
  return held
}

const notTheirs = /您的角色不能做这一步，请交给|这不是您写的稿件，不能打开或修改/

const actionOf = (verb: string): string =>
  ({
    emergencyRelease: 'story.emergency',
    publishStory: 'story.publish',
    startStory: 'story.file',
  })[verb] ?? 'story.revise'

/** The same request about another story. */
function about({ url, body, ...sent }: Sent, id: number, other: number): Sent {
  const number = new RegExp(`\\b${id}\\b`, 'g')
  const path = new URL(url).pathname.replace(number, String(other))
  return { ...sent, url: new URL(path, url).href, body: body.replace(number, String(other)) }
}

test('Those whom the printed matrix names may write; a reporter what is their own', async ({
  as,
}) => {
  test.slow()
  const { all, own } = printed('story.revise')
  expect([all, own]).toEqual([['editor', 'deskHead', 'chief'], ['reporter']])
  const reporter = await as('reporter')
  const id = await beginStory(reporter)
  for (const [at, role] of [...own, ...all].entries()) {
    const page = role === 'reporter' ? reporter : await as(role)
    await openStory(page, id)
    await page.getByRole('textbox', { name: '引题', exact: true }).fill(`第${at}次`)
    await isSaved(page)
    expect((await storedStory(page, id)).draft.kicker).toBe(`第${at}次`)
    await page.close()
  }
})
