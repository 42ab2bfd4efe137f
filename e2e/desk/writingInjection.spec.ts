import type { Page } from '@playwright/test'
import { deskOrigin, expect, test } from '#e2e/support/desk.ts'
import { payloads } from '#e2e/support/payloads.ts'
import { watchForScript } from '#e2e/support/ran.ts'
import { beginStory, previewIn, publish, storedStory } from '#e2e/support/writing.ts'

/** Payloads that stand in one story. */
const share = 12
const shares = Array.from({ length: Math.ceil(payloads.length / share) }, (_, at) => at)

/** A whole story with the text in every field and every block. */
function storyOf(text: string) {
  const runs = [
    { text },
    { text, dots: true, href: `https://a.example/?q=${encodeURIComponent(text)}` },
  ]
  const item = { value: text, unit: text, label: text }
  const body = [
    { kind: 'paragraph', text: runs },
    { kind: 'subhead', lines: [text, text] },
    { kind: 'leadIn', lead: text, text: runs },
    { kind: 'quote', text, by: text },
    { kind: 'list', ordered: true, items: [runs, runs] },
    { kind: 'table', caption: text, head: [text, `${text}2`], rows: [[text, text]] },
    { kind: 'numbers', items: [item, item] },
    { kind: 'figure', cover: { salt: 3 }, caption: text, credit: text },
    { kind: 'note', title: text, text: runs },
  ]
  const words = {
    kicker: text,
    title: text.slice(0, 60),
    subtitle: text,
    shortTitle: '短标题',
    summary: text,
  }
  const credits = { bylines: [text], editor: text, dutyEditor: text, proofreader: text }
  return { ...words, ...credits, body, keyPoints: [text], tags: [text], printPage: text }
}

/** Saves by the door of autosave, from the desk's own page. */
const put = (page: Page, address: string, save: unknown) =>
  page.evaluate(async ([address, body]) => (await fetch(address, { method: 'PUT', body })).json(), [
    address,
    JSON.stringify(save),
  ] as const)

for (const at of shares)
  test(`Nothing that is written into a story runs anywhere, with the policy and without: payloads ${at * share + 1} and on`, async ({
    as,
    browser,
    stateOf,
    newsroom,
  }) => {
    test.setTimeout(120_000)
    const page = await as('chief')
    const context = await browser.newContext({
      baseURL: deskOrigin(newsroom),
      storageState: await stateOf('chief'),
      bypassCSP: true,
    })
    const loose = await context.newPage()
    const seen = [await watchForScript(page), await watchForScript(loose)]
    const id = await beginStory(page)
    const { draft } = await storedStory(page, id)
    await page.goto('/admin')
    let { version } = await storedStory(page, id)
    for (const [number, text] of payloads.slice(at * share, (at + 1) * share).entries()) {
      const save = {
        person: 'demo-chief',
        window: `window-${at}`,
        version,
        sequence: number + 1,
        draft: { ...draft, ...storyOf(text) },
      }
      const answer = await put(page, `/api/desk/drafts/${id}`, save)
      if (!answer.version) {
        expect(answer.sentence, text).toMatch(/印不出来的字符/)
        continue
      }
      version = answer.version
      await loose.goto(`/admin/preview/${id}?theme=light&version=${version}`)
    }
    for (const open of [page, loose]) {
      await open.goto(`/admin/stories/${id}`)
      await open.getByRole('textbox', { name: '正文', exact: true }).waitFor()
      await open.getByRole('button', { name: '预览' }).click()
      await previewIn(open).locator('.story-text').waitFor()
    }
    const path = await publish(page)
    for (const open of [page, loose])
      for (const address of [path, '/', '/bcxw', `/admin/stories/${id}/revisions`])
        expect((await open.goto(address))?.status(), address).toBe(200)
    expect(seen).toEqual([[], []])
    await context.close()
  })
