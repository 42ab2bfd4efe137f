import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readStore } from '#db/client.ts'
import { log } from '#db/schema.ts'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { correctStory } from '../stories/correct.ts'
import { correctionPreview } from '../stories/correctable.ts'
import { publishStory } from '../stories/publish.ts'
import { publishedStory } from '../stories/published.ts'
import { releaseStory } from '../stories/review/release.ts'
import { reviewFirst } from '../stories/review/reviewFirst.ts'
import { reviewSecond } from '../stories/review/reviewSecond.ts'
import { proofed, refusedWith, reviewing, submitted } from '../stories/review/testing.ts'
import {
  actors,
  aFiledStory,
  aLiveStory,
  aSource,
  deedOf,
  minute,
  noon,
  paragraph,
  reprintOf,
} from '../testing.ts'
import { addListEntry } from './lists/change.ts'
import { reportOf } from './onDesk.ts'

useStore()
const chief = deedOf('chief', noon + minute)
const note = '用词有误，现已改正。'
const body = [paragraph('市民可以查询账户，也可以到柜台。')]
const wrong = { kind: 'text', stood: '账户', stands: '帐户', note } as const

test('A correction that brings an 错 is refused until it is let stand with a reason, which is kept', async () => {
  const { id } = await aLiveStory({ body })
  const before = everything()
  await refusedWith('openFindings', () => correctStory(chief, { storyId: id, ...wrong }))
  await refusedWith('openFindings', () =>
    correctStory(chief, { storyId: id, ...wrong, keepReason: ' \u3164' }),
  )
  expect(everything()).toEqual(before)
  const keepReason = '引用旧公告的原文'
  orThrow(await correctStory(chief, { storyId: id, ...wrong, keepReason }))
  const report = orThrow(await reportOf(actors.chief, id, 2))
  expect(report?.open).toEqual([])
  expect(report?.kept).toMatchObject([
    { finding: { text: '帐户' }, override: { reason: keepReason } },
  ])
  const entries = await readStore()
    .select()
    .from(log)
    .where(eq(log.subject, `story:${id}`))
  expect(entries.map(({ action }) => action).slice(-2)).toEqual(['keepFinding', 'correctStory'])
})

test('The chief sees beforehand what the checker finds in the words that a correction brings', async () => {
  const { id } = await aLiveStory({ body })
  const given = { storyId: id, ...wrong }
  const { findings } = orThrow(await correctionPreview(actors.chief, given, noon))
  expect(findings).toMatchObject([{ level: 'error', text: '帐户', suggestion: '账户' }])
})

test('What stood in the text before keeps nobody from mending another place of it', async () => {
  const { id } = await aLiveStory({
    body: [paragraph('松江腔调在这里说。'), paragraph('共有3200万元，用于街巷改造。')],
  })
  const fields = { term: '松江腔调', level: '错' }
  orThrow(await addListEntry(chief, { kind: 'terms', fields }))
  const words = { kind: 'number', stood: '3200万元', stands: '3300万元', note } as const
  orThrow(await correctStory(chief, { storyId: id, ...words }))
  expect(orThrow(await reportOf(actors.chief, id, 2))?.open).toMatchObject([{ text: '松江腔调' }])
})

test('A correction makes no 快讯 longer than one may be, whatever part of it grows', async () => {
  const { id } = await aLiveStory({
    isBrief: true,
    summary: '江面开阔，游船复航。',
    body: [paragraph(`江面开阔。${'游船今日复航'.repeat(20)}。`.replace('今日', '首航'))],
  })
  const grow = (stood: string) => ({ kind: 'text', stood, stands: '江'.repeat(150), note }) as const
  for (const stood of ['江面开阔。', '江面开阔，'])
    await refusedWith('badContent', () =>
      correctStory(chief, { storyId: id, ...grow(stood), keepReason: '试' }),
    )
})

test('A correction gives a reprint no other headline: that it means the same is ticked in a review', async () => {
  const sourceId = await aSource('演示晚报', { class: 'city' })
  const reprint = reprintOf({ title: '江桥通车', body })
  const id = await aFiledStory({ sourceId, ...reprint })
  const of = { storyId: id, round: await submitted(id) }
  orThrow(await reviewFirst(reviewing('first'), of))
  orThrow(await reviewSecond(reviewing('second'), { ...of, keepsMeaning: true }))
  await proofed(id)
  orThrow(await releaseStory(reviewing('final'), of))
  orThrow(await publishStory(deedOf('chief'), { storyId: id }))
  const words = { kind: 'text', stood: '江桥通车', stands: '江桥关闭', note } as const
  await refusedWith('badContent', () => correctStory(chief, { storyId: id, ...words }))
  const original = { ...words, stood: '松花江正式开江', stands: '江桥通车了' }
  await refusedWith('badContent', () => correctStory(chief, { storyId: id, ...original }))
})

test('Marks that turn the direction of words come to readers by no correction', async () => {
  const { id } = await aLiveStory({ body })
  const words = {
    kind: 'text',
    stood: '柜台',
    stands: '\u202e窗口\u202c',
    note: `\u2067${note}`,
  } as const
  orThrow(await correctStory(chief, { storyId: id, ...words }))
  expect(JSON.stringify(await publishedStory(id))).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  expect(JSON.stringify(everything()['corrections'])).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
})
