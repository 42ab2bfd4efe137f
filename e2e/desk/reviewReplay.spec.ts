import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { type DemoRole, demoAccounts } from '#e2e/support/demo.ts'
import { deskOrigin } from '#e2e/support/desk.ts'
import { expect, test } from '#e2e/support/office.ts'
import { about, forged, recording, replay, type Sent } from '#e2e/support/recorded.ts'
import { act, aStory, says, submit, visitStory } from '#e2e/support/reviewing.ts'
import { storeDigest } from '#e2e/support/storeDigest.ts'
import { beginStory, storedStory } from '#e2e/support/writing.ts'
import { faultsIn } from '#newsroom/stories/model/invariants.ts'

/** A request of the recorded review, and whose it was. */
type Step = { verb: string; role: DemoRole; sent: Sent }
type People = Record<DemoRole, Page>

test('Replaying, reordering, doubling or forging any request of a recorded review skips no step', async ({
  as,
  newsroom,
}) => {
  test.setTimeout(220_000)
  const people = await everyone(as)
  const store = new Database(join(newsroom.dataDir, 'bcxw.sqlite'), { readonly: true })
  const recorded = await aReview(people)
  const { id, steps, others } = recorded
  const freshStory = copier(
    people.reporter,
    deskOrigin(newsroom),
    await storedStory(people.reporter, id),
  )
  const send = async ({ role, sent }: Step, story: number, who: DemoRole = role) => {
    const answer = await replay(people[who], about(sent, id, story))
    expect([200, 303]).toContain(answer.status())
  }
  const factsOf = factsIn(store)
  expect(faultsIn(store)).toEqual([])

  await test.step('The story itself, sent all again', async () => {
    const before = storeDigest(newsroom)
    for (const each of steps) await send(each, id)
    expect(storeDigest(newsroom)).toBe(before)
  })

  await test.step('One request alone, on a story that was never sent in', async () => {
    const story = await freshStory()
    for (const each of [...steps.slice(1), ...others]) {
      const before = storeDigest(newsroom)
      await send(each, story)
      expect(storeDigest(newsroom), each.verb).toBe(before)
    }
  })

  await test.step('All of them backwards', async () => {
    const story = await freshStory()
    for (const each of [...steps].reverse()) await send(each, story)
    expect(factsOf(story)).toMatchObject({ state: 'firstReview', signOffs: [], live: 0 })
  })

  await test.step('Each left out once: what follows from it does not happen', async () => {
    // Proofs and reviews go side by side; without any of them nothing goes live
    for (const [at, left] of steps.entries()) {
      if (left.verb === 'publishStory') continue
      const story = await freshStory()
      for (const each of steps.filter((_, other) => other !== at)) await send(each, story)
      expect(factsOf(story), `without ${left.verb}`).toMatchObject({ live: 0, releases: 0 })
    }
  })

  await test.step('Each three times at the same moment is done once', async () => {
    const story = await freshStory()
    for (const each of steps) await Promise.all([1, 2, 3].map(() => send(each, story)))
    expect(factsOf(story)).toEqual({
      state: 'published',
      rounds: 1,
      signOffs: ['firstReview', 'secondReview', 'finalReview'],
      proofs: 3,
      releases: 1,
      live: 1,
    })
  })

  await test.step('Each by everybody else, in its turn', async () => {
    const story = await freshStory()
    for (const each of steps) {
      for (const who of Object.keys(people) as DemoRole[]) {
        if (who === each.role || mayAlso[each.verb]?.includes(who)) continue
        const before = storeDigest(newsroom)
        await send(each, story, who)
        expect(storeDigest(newsroom), `${each.verb} by ${who}`).toBe(before)
      }
      await send(each, story)
    }
    expect(factsOf(story)).toMatchObject({ state: 'published', releases: 1 })
  })

  await test.step('Two reviews by one person, and rounds, versions and reviews that are not', async () => {
    const story = await freshStory()
    const [sending, first, second] = steps as [Step, Step, Step]
    await send(sending, story)
    await send(first, story, 'deskHead')
    expect(factsOf(story)).toMatchObject({ state: 'secondReview', signOffs: ['firstReview'] })
    const before = storeDigest(newsroom)
    await send(second, story, 'deskHead')
    for (const [field, value] of lies)
      for (const each of steps.slice(0, -1)) {
        const lie = { ...each, sent: forged(each.sent, field, value) }
        if (lie.sent.body !== each.sent.body) await send(lie, story)
      }
    expect(storeDigest(newsroom)).toBe(before)
  })

  await test.step('What else was recorded does its part in its place, and in no later round', async () => {
    const story = await freshStory()
    const [sending] = steps as [Step]
    const states: unknown[] = []
    for (const verb of ['submitStory', 'holdStory', 'takeUpStory', 'returnStory', 'submitStory']) {
      await send([...others, sending].find((each) => each.verb === verb) ?? sending, story)
      states.push(factsOf(story).state)
    }
    expect(states).toEqual(['firstReview', 'onHold', 'firstReview', 'draft', 'firstReview'])
    const before = storeDigest(newsroom)
    for (const each of [...steps, ...others]) await send(each, story)
    expect(storeDigest(newsroom)).toBe(before)
  })

  await test.step('Whatever is sent by whomever in whatever order', async () => {
    const random = dice(20_180_514)
    const roles = Object.keys(people) as DemoRole[]
    const all = [...steps, ...others]
    for (let round = 0; round < 4; round += 1) {
      const story = await freshStory()
      for (let count = 0; count < 30; count += 1) {
        const each = all[random(all.length)] ?? steps[0]
        if (!each) throw new Error('nothing was recorded')
        const who = random(3) > 0 ? each.role : (roles[random(roles.length)] ?? each.role)
        const [field, value] = lies[random(lies.length * 4)] ?? ['', '']
        await send({ ...each, sent: forged(each.sent, field, value) }, story, who)
      }
      expect(faultsIn(store)).toEqual([])
    }
  })
  expect(faultsIn(store)).toEqual([])
  store.close()
})

/** What a request may say falsely. */
const lies: [field: string, value: string | number][] = [
  ['round', 0],
  ['round', 2],
  ['round', 99],
  ['round', '1 or 1'],
  ['step', 'firstReview'],
  ['step', 'finalReview'],
  ['step', 'constructor'],
  ['number', 3],
  ['number', 4],
  ['revision', 99],
  ['version', 99],
  ['channelId', 99],
  ['storyId', '1e2'],
]

/** Who else could do the same by right, had they come first. */
const mayAlso: Readonly<Record<string, DemoRole[]>> = {
  submitStory: ['editor', 'deskHead', 'chief'],
  reviewFirst: ['deskHead'],
  reviewSecond: ['chief'],
  proofStory: ['editor'],
}

async function everyone(as: (role: DemoRole) => Promise<Page>): Promise<People> {
  const people: Partial<People> = {}
  for (const role of Object.keys(demoAccounts) as DemoRole[]) people[role] = await as(role)
  return people as People
}

/** A review from its first request to its last; and other requests, sent about other stories. */
async function aReview(people: People) {
  const { reporter, editor, deskHead, chief, proofreader } = people
  const id = await aStory(reporter, '松花江开江')
  const steps: Step[] = []
  const step = async (verb: string, role: DemoRole, deed: () => Promise<void>) => {
    steps.push({ verb, role, sent: await recording(people[role], deed) })
  }
  await step('submitStory', 'reporter', () => submit(reporter))
  await visitStory(editor, id)
  await step('reviewFirst', 'editor', () => act(editor, '送复审'))
  await says(editor, '初审采用')
  await visitStory(deskHead, id)
  await step('reviewSecond', 'deskHead', () => act(deskHead, '送终审'))
  await says(deskHead, '复审采用')
  for (const name of ['一校', '二校', '三校']) {
    await visitStory(proofreader, id)
    await step('proofStory', 'proofreader', () =>
      proofreader.getByRole('button', { name: `${name}完成` }).click(),
    )
    await says(proofreader, '这一校已记下。')
  }
  await visitStory(chief, id)
  await step('releaseStory', 'chief', () => act(chief, '签发'))
  await says(chief, '已签发')
  await step('publishStory', 'chief', () => act(chief, '发布'))
  await says(chief, '已经发布')
  return { id, steps, others: (await otherActs(people)).map((each) => retold(each, id)) }
}

type Told = Step & { of: number }

/** A request about another story, as if it had been about this one. */
const retold = ({ of, ...step }: Told, id: number): Step => ({
  ...step,
  sent: about(step.sent, of, id),
})

/** 退回, 待用, 启用, 撤回, 定时, 取消定时: what else a page of a review sends. */
async function otherActs({ reporter, editor, chief }: People): Promise<Told[]> {
  const told: Told[] = []
  const of = await aStory(reporter, '江畔步道开放')
  const step = async (verb: string, role: DemoRole, page: Page, deed: () => Promise<void>) => {
    told.push({ verb, role, of, sent: await recording(page, deed) })
  }
  await submit(reporter)
  await visitStory(editor, of)
  await step('holdStory', 'editor', editor, () => act(editor, '待用', { send: '列为待用' }))
  await says(editor, '已列为待用。')
  await step('takeUpStory', 'editor', editor, () => act(editor, '启用'))
  await says(editor, '已启用')
  await step('returnStory', 'editor', editor, () =>
    act(editor, '退回', { words: { 原因: '请核实' } }),
  )
  await says(editor, '已退回。')
  await visitStory(reporter, of)
  await submit(reporter)
  const recall = await recording(reporter, () => act(reporter, '撤回修改'))
  told.push({ verb: 'recallStory', role: 'reporter', of, sent: forged(recall, 'round', 1) })
  await says(reporter, '已撤回')
  await visitStory(chief, of)
  await act(chief, '紧急签发', { words: { 紧急签发的原因: '突发，先发后审' } })
  await says(chief, '已紧急签发')
  const words = {
    发布时间: `${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)}T08:00`,
  }
  await step('scheduleStory', 'chief', chief, () => act(chief, '定时发布', { words, send: '定时' }))
  await says(chief, '已定时')
  await step('unscheduleStory', 'chief', chief, () => act(chief, '取消定时'))
  await says(chief, '已取消定时。')
  return told
}

type Stored = Awaited<ReturnType<typeof storedStory>>

/** Makes stories with the very text of the recorded one, at the version that its request names. */
const copier =
  (page: Page, origin: string, { draft, version }: Stored) =>
  async (): Promise<number> => {
    const id = await beginStory(page)
    await page.goto('about:blank')
    const window = `window-copy-${id}`
    let stands = (await storedStory(page, id)).version
    for (let sequence = 1; stands < version; sequence += 1) {
      // Each save is another version; the last one has the text
      const text = stands + 1 < version ? { ...draft, kicker: `${sequence}` } : draft
      const data = { person: 'demo-reporter', window, version: stands, sequence, draft: text }
      const address = `/api/desk/drafts/${id}`
      const answer = await page.request.put(address, { data, headers: { origin } })
      const saved = (await answer.json()) as { version?: number }
      if (saved.version === undefined) throw new Error(JSON.stringify(saved))
      stands = saved.version
    }
    return id
  }

/** What the store says of a story. */
const factsIn = (store: Database.Database) => (id: number) => {
  const list = (sql: string) => store.prepare(sql).pluck().all(id) as (string | number)[]
  const [state] = list('SELECT state FROM stories WHERE id = ?')
  return {
    state,
    rounds: list('SELECT round FROM submissions WHERE story_id = ?').length,
    signOffs: list('SELECT step FROM sign_offs WHERE story_id = ? ORDER BY id'),
    proofs: list('SELECT number FROM proofs WHERE story_id = ?').length,
    releases: list('SELECT id FROM releases WHERE story_id = ?').length,
    live: list('SELECT story_id FROM published WHERE story_id = ?').length,
  }
}

/** Numbers below `sides`, the same ones in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}
