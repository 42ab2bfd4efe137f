import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { type Crawled, crawl, get, onwardFrom, wordsIn } from '#e2e/support/crawl.ts'
import { demoPassword } from '#e2e/support/demo.ts'
import { deskOrigin } from '#e2e/support/desk.ts'
import { postForm } from '#e2e/support/formPost.ts'
import { formOn, sendForm } from '#e2e/support/forms.ts'
import { ownTest as test } from '#e2e/support/own.ts'
import type { RunningServer } from '#e2e/support/server.ts'

const id = 1
const story = '/bcxw/2018-05-14/1'
/** Where machines and readers of the archive meet it; the tag of an address is not a word of it. */
const lists = [
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/bcxw/feed.xml',
  '/sitemap-news.xml',
  '/source/1',
  '/author/%E5%90%B4%E6%98%8C%E6%9E%97',
  '/tag/%E5%88%9B%E5%9F%8E',
]
const search = `/search?${new URLSearchParams({ q: '创城工作' })}`

test.use({ env: { WEB_CONCURRENCY: '2', LOG_LEVEL: 'debug' } })

test('After a withdrawal by two no address of the site has a word of the story, in any process, warm or not', async ({
  own: { server, file },
}) => {
  test.setTimeout(240_000)
  standsEverywhere(file)
  const words = wordsOf(file)
  expect(words.length).toBeGreaterThan(15)

  // Twice each, on connections of their own: both processes have every page in memory
  const leadStory = await get(server.origin, story)
  const picture =
    onwardFrom(server.origin, leadStory).find((path) => path.startsWith(`/share/${id}-`)) ?? ''
  const before = await crawl(server.origin, [story, picture, search], async (path) => {
    const answers = [get(server.origin, path), get(server.origin, path)]
    return (await Promise.all(answers))[0] as Crawled
  })
  await warmInBoth(server, before.keys())
  const withWords = holders(before, words)
  const faces = [...before.values()]
    .filter(({ path }) => withWords.includes(path))
    .flatMap((page) => onwardFrom(server.origin, page).filter((to) => to.startsWith('/faces/')))
  expect(faces).not.toEqual([])
  for (const path of ['/', '/bcxw', '/bcxw/2018-05-14', '/corrections', story, search, ...lists])
    expect(withWords).toContain(path)
  expect(before.get(picture)?.status).toBe(200)
  expect(before.size).toBeGreaterThan(200)

  await withdrawByTwo(server)
  for (const encoding of ['br', 'gzip', 'identity', 'br'])
    for (const address of [story, '/', '/bcxw', '/bcxw/2018-05-14', '/corrections']) {
      const answer = await get(server.origin, address, encoding)
      expect(answer.status, address).toBe(address === story ? 410 : 200)
      expect(wordsIn(answer, words), `${address} ${encoding}`).toEqual([])
    }
  const after = await crawl(server.origin, before.keys(), async (path) => {
    const first = await get(server.origin, path, 'gzip')
    expect(wordsIn(first, words), path).toEqual([])
    return get(server.origin, path)
  })
  expect(holders(after, words)).toEqual([])
  for (const face of new Set(faces))
    expect(wordsIn(await get(server.origin, face), words), face).toEqual([])
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([])
  expect(after.get(`/qr${story}.svg`)?.status).toBe(404)
  expect(after.get(picture)?.status).toBe(404)
  expect(after.get(search)?.status).toBe(200)
  expect(after.get('/readyz')?.status).toBe(200)
  for (const path of [
    '',
    '/sheet',
    '/sheet.csv',
    '/revisions',
    '/preview',
    '/correct',
    '/withdraw',
  ])
    expect((await get(server.origin, `/admin/stories/${id}${path}`)).status, path).toBe(303)
  console.log(`${before.size} addresses, ${withWords.length} of them with a word of it; then none`)
})

const holders = (pages: ReadonlyMap<string, Crawled>, words: readonly string[]): string[] =>
  [...pages.values()].filter((page) => wordsIn(page, words).length > 0).map(({ path }) => path)

/** Asks on until both processes say that they have printed every page that shows the story. */
async function warmInBoth({ origin, printed }: RunningServer, paths: Iterable<string>) {
  const pages = [...paths].filter((path) => path === story || /^\/(bcxw|corrections)?$/.test(path))
  for (const page of [...pages, '/bcxw/2018-05-14'])
    await expect
      .poll(async () => {
        await get(origin, page)
        const lines = printed()
          .split('\n')
          .filter((line) => line.includes('"msg":"printed"'))
          .map((line) => JSON.parse(line) as { route: string; pid: number })
        return new Set(lines.filter(({ route }) => route === page).map(({ pid }) => pid)).size
      })
      .toBe(2)
}

/** The story leads the front and its channel by its seed; here it leads 热榜 too. */
function standsEverywhere(file: string): void {
  const store = new Database(file, { timeout: 5_000 })
  for (const window of ['day', 'week'])
    store
      .prepare(
        `INSERT INTO most_read (window, rank, story_id) VALUES (?, 1, ?)
         ON CONFLICT (window, rank) DO UPDATE SET story_id = excluded.story_id`,
      )
      .run(window, id)
  store.close()
}

/**
 * Headline, summary, key points, corrections and every sentence of the body, as far as no other story
 * says the same.
 */
function wordsOf(file: string): string[] {
  const store = new Database(file, { readonly: true })
  const rows = store.prepare('SELECT story_id AS id, content FROM published').all() as {
    id: number
    content: string
  }[]
  const notes = store
    .prepare('SELECT stood, stands, note FROM corrections WHERE story_id = ?')
    .all(id) as Record<string, string>[]
  store.close()
  const own = JSON.parse(rows.find((row) => row.id === id)?.content ?? '{}') as object
  const others = rows.filter((row) => row.id !== id).map(({ content }) => content)
  const { tags: _, credits: __, origin: ___, ...told } = own as Record<string, unknown>
  const sentences = [told, notes]
    .flatMap(textsIn)
    .flatMap((text) => [text, ...text.split(/(?<=[。！？；])|\n/)])
    .map((text) => text.trim())
  return [...new Set(sentences)].filter(
    (text) => [...text].length >= 6 && !others.some((content) => content.includes(text)),
  )
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** As two people do it at the desk, without script: the head of desk asks, the chief confirms. */
async function withdrawByTwo(server: RunningServer): Promise<void> {
  const origin = deskOrigin(server)
  const signedIn = async (username: string) => {
    const given = { username, password: demoPassword }
    const answer = await postForm(origin, '/admin/sign-in', given)
    const cookies = [answer.headers['set-cookie'] ?? []].flat()
    return { origin, cookie: cookies.map((line) => line.split(';')[0]).join('; ') }
  }
  const [head, chief] = [await signedIn('desk-head'), await signedIn('chief')]
  const asking = await formOn(head, `/admin/stories/${id}/withdraw`, '>申请撤稿')
  expect((await sendForm(head, asking, { reason: '事实有误' })).status).toBe(303)
  const confirming = await formOn(chief, '/admin/withdrawals', '确认撤下“把创城工作')
  expect((await sendForm(chief, confirming, {})).status).toBe(303)
}
