import { describe, expect, test } from 'vitest'
import { everything, useStore } from '#db/testing.ts'
import { orThrow } from '#lib/result.ts'
import { changeSource } from '../../sources/change.ts'
import type { GivenSource } from '../../sources/shapes.ts'
import { aFiledStory, aSource, deedOf, noon, reprintOf } from '../../testing.ts'
import type { StoryContent } from '../content.ts'
import { publishStory } from '../publish.ts'
import { publishDue } from '../schedule/publishDue.ts'
import { emergencyRelease } from './emergencyRelease.ts'
import { overrideSource } from './overrideSource.ts'
import { releaseStory } from './release.ts'
import { reviewFirst } from './reviewFirst.ts'
import { reviewSecond } from './reviewSecond.ts'
import { reviewOf } from './sheet.ts'
import { submitStory } from './submit.ts'
import {
  broughtTo,
  firstReviewed,
  proofed,
  refusedWith,
  released,
  reviewers,
  reviewing,
  stateOf,
  submitted,
  versionOfText,
} from './testing.ts'

useStore()
const chief = deedOf('chief')
const day = 86_400_000
let count = 0

async function aReprint(part: Partial<StoryContent> = {}, source: Partial<GivenSource> = {}) {
  const name = `演示通讯社${++count}`
  const sourceId = await aSource(name, { class: 'central', ...source })
  return { name, sourceId, storyId: await aFiledStory({ sourceId, ...reprintOf(part) }) }
}

const send = async (storyId: number, at = noon) =>
  submitStory(reviewing('sender', at), { storyId, version: await versionOfText(storyId) })

const set = async ({ name, sourceId }: { name: string; sourceId: number }, part: object) => {
  const given = { name, sourceId, class: 'central' as const, reason: '核实', ...part }
  orThrow(await changeSource(deedOf('admin'), given))
}

describe('A reprint goes into review', () => {
  test('from a source that is valid on that day', async () => {
    const { storyId } = await aReprint({}, { validFrom: '2018-05-14', validUntil: '2018-05-14' })
    await refusedWith('badSource', () => send(storyId, noon - day))
    await refusedWith('badSource', () => send(storyId, noon + day))
    expect(await send(storyId)).toMatchObject({ ok: true })
  })

  test.each([
    [{ status: 'frozen' }, '已经冻结，现在不能用。'],
    [{ status: 'removed' }, '已经移除，不能再用。'],
    [{ validFrom: '2018-05-15' }, '从2018-05-15起才有效，现在还不能用。'],
    [{ validUntil: '2018-05-13' }, '的有效期到2018-05-13为止，已经过期。'],
  ] as const)('not from one with %j', async (source, why) => {
    const { name, storyId } = await aReprint({}, source)
    expect(await send(storyId)).toMatchObject({
      refusal: { sentence: `稿源“${name}”${why}请换稿源，或者请总编写明原因放行。` },
    })
    const version = await versionOfText(storyId)
    await refusedWith('badSource', () =>
      emergencyRelease(chief, { storyId, version, reason: '突发' }),
    )
  })

  test.each(['小编', '编辑部', '佚名', 'admin', '李', '13904511234'])(
    'only under the editor’s real name, not as “%s”',
    async (editor) => {
      const { storyId } = await aReprint({ credits: { bylines: ['赵记者'], editor } })
      expect(await send(storyId)).toMatchObject({
        refusal: {
          reason: 'badOrigin',
          sentence: `编辑：转载稿要写编辑的真实姓名，“${editor}”不是姓名。`,
        },
      })
    },
  )

  test('as what it is: other people’s stories are not the paper’s own, nor the other way round', async () => {
    const sourceId = await aSource('别家报社', { class: 'city' })
    const posing = await aFiledStory({ sourceId, origin: 'original' })
    expect(await send(posing)).toMatchObject({
      refusal: { sentence: '稿源“别家报社”不是本报的，来历请选转载、来稿或政务发布。' },
    })
    const own = await aFiledStory({ sourceId: await aSource('本报自己'), ...reprintOf() })
    expect(await send(own)).toMatchObject({ refusal: { reason: 'badOrigin' } })
  })
})

describe('A source that is frozen meanwhile', () => {
  test('stops a text in each of its reviews, and before it is published', async () => {
    const reprint = await aReprint()
    const { storyId } = reprint
    const of = { storyId, round: await submitted(storyId) }
    await set(reprint, { status: 'frozen' })
    await refusedWith('badSource', () => reviewFirst(reviewing('first'), of))
    await set(reprint, { status: 'active' })
    orThrow(await reviewFirst(reviewing('first'), of))
    await set(reprint, { status: 'frozen' })
    await refusedWith('badSource', () => reviewSecond(reviewing('second'), of))
    await set(reprint, { status: 'active' })
    orThrow(await reviewSecond(reviewing('second'), of))
    await proofed(storyId)
    await set(reprint, { status: 'removed' })
    await refusedWith('badSource', () => releaseStory(reviewing('final'), of))
    await set(reprint, { status: 'active' })
    orThrow(await releaseStory(reviewing('final'), of))
    await set(reprint, { status: 'frozen' })
    await refusedWith('badSource', () => publishStory(chief, { storyId }))
  })

  test('holds a scheduled text back until it is valid again', async () => {
    const reprint = await aReprint()
    await broughtTo(reprint.storyId, 'scheduled')
    await set(reprint, { status: 'frozen' })
    await expect(publishDue(noon + day)).rejects.toThrow('已经冻结')
    expect(await stateOf(reprint.storyId)).toBe('scheduled')
    await set(reprint, { status: 'active' })
    expect(await publishDue(noon + day)).toEqual([reprint.storyId])
  })
})

describe('The chief', () => {
  const reason = '对方书面同意本篇'

  test('lets one story through with a reason, which stands in the 审稿单', async () => {
    const { name, sourceId, storyId } = await aReprint({}, { status: 'frozen' })
    const of = { storyId, sourceId }
    await refusedWith('notAllowed', () => overrideSource(deedOf('deskHead'), { ...of, reason }))
    await refusedWith('noReason', () => overrideSource(chief, { ...of, reason: ' ' }))
    await refusedWith('otherSource', () =>
      overrideSource(chief, { storyId, sourceId: sourceId + 1, reason }),
    )
    orThrow(await overrideSource(chief, { ...of, reason }))
    await refusedWith('closed', () => overrideSource(chief, { ...of, reason }))
    await released(storyId)
    orThrow(await publishStory(chief, { storyId }))
    const { entries } = orThrow(await reviewOf(reviewers.first, storyId))
    expect(entries).toContainEqual({
      kind: 'sourceOverride',
      at: noon,
      name: 'chief甲',
      revision: null,
      contentHash: null,
      source: name,
      opinion: reason,
    })
    const log = everything()['log'] as { action: string; subject: string }[]
    expect(log).toContainEqual(
      expect.objectContaining({ action: 'overrideSource', subject: `story:${storyId}` }),
    )
    const other = await aFiledStory({ sourceId, ...reprintOf() })
    await refusedWith('badSource', () => send(other))
  })

  test('need not where the source is valid, and cannot for what is withdrawn', async () => {
    const { sourceId, storyId } = await aReprint()
    await refusedWith('sourceIsValid', () => overrideSource(chief, { storyId, sourceId, reason }))
    await broughtTo(storyId, 'withdrawn')
    await refusedWith('wrongState', () => overrideSource(chief, { storyId, sourceId, reason }))
    await refusedWith('unknownStory', () =>
      overrideSource(chief, { storyId: 999, sourceId, reason }),
    )
  })
})

describe('A reprint under another headline', () => {
  const title = '冰排下江，松花江开了'

  test('needs the second reviewer’s tick that it means the same', async () => {
    const { storyId } = await aReprint({ title })
    const of = { storyId, round: await firstReviewed(storyId) }
    expect(await reviewSecond(reviewing('second'), of)).toMatchObject({
      refusal: {
        reason: 'headlineNotTicked',
        sentence:
          '标题与原标题“松花江正式开江”不同；核对过没有改变原意，请勾选“未改变原意”再采用。',
        field: 'keepsMeaning',
      },
    })
    orThrow(await reviewSecond(reviewing('second'), { ...of, keepsMeaning: true }))
    await proofed(storyId)
    orThrow(await releaseStory(reviewing('final'), of))
    const { entries } = orThrow(await reviewOf(reviewers.first, storyId))
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'signOff', step: 'secondReview', keepsMeaning: true }),
    )
  })

  test('needs the final reviewer’s on the fast track', async () => {
    const { storyId } = await aReprint({ title, isBrief: true })
    const of = { storyId, round: await submitted(storyId, noon, true) }
    orThrow(await reviewFirst(reviewing('first'), of))
    await refusedWith('headlineNotTicked', () => releaseStory(reviewing('final'), of))
    orThrow(await releaseStory(reviewing('final'), { ...of, keepsMeaning: true }))
  })

  test('needs none under the original’s own, nor to be sent back', async () => {
    const { storyId } = await aReprint()
    const of = { storyId, round: await firstReviewed(storyId) }
    expect(await reviewSecond(reviewing('second'), of)).toMatchObject({ ok: true })
  })
})
