import type { Result } from '#lib/result.ts'
import { aFiledStory, aLiveStory, aSource, deedOf, noon, reprintOf } from '../../testing.ts'
import { correctStory } from '../correct.ts'
import { publishStory } from '../publish.ts'
import { emergencyRelease } from '../review/emergencyRelease.ts'
import { releaseStory } from '../review/release.ts'
import { submitStory } from '../review/submit.ts'
import {
  broughtTo,
  proofed,
  released,
  reviewing,
  secondReviewed,
  versionOfText,
} from '../review/testing.ts'
import { publishDue } from '../schedule/publishDue.ts'
import { scheduleStory } from '../schedule/schedule.ts'
import { confirmWithdrawal } from '../withdraw/confirm.ts'
import { emergencyWithdrawal } from '../withdraw/emergency.ts'
import { requestWithdrawal } from '../withdraw/request.ts'
import { withdrawSource } from '../withdraw/source.ts'

/** The verbs that are interrupted, each on a story that is ready for it. */

const chief = deedOf('chief', noon + 3 * 3_600_000)

/** A verb on a story that is ready for it: in this process, and as a module for another one. */
type Ready = {
  run: () => Promise<Result<unknown, string> | number[]>
  code: string
}
const deed = JSON.stringify(chief)
const call = (file: string, verb: string, given: unknown) => `
  import { ${verb} } from '#newsroom/stories/${file}.ts'
  await ${verb}(${deed}, ${JSON.stringify(given)})`

const asked = async (of: { storyId: number } | { sourceId: number }): Promise<number> => {
  const result = await requestWithdrawal(deedOf('deskHead'), { ...of, reason: '事实有误' })
  return result.ok ? result.value.requestId : 0
}

export const verbs: Record<string, () => Promise<Ready>> = {
  publish: async () => {
    const storyId = await aFiledStory({ tags: ['江', '春'] })
    await released(storyId)
    const given = { storyId }
    return { run: () => publishStory(chief, given), code: call('publish', 'publishStory', given) }
  },
  'publish what is due': async () => {
    await broughtTo(await aFiledStory({ tags: ['江'] }), 'scheduled')
    const code = `
      import { publishDue } from '#newsroom/stories/schedule/publishDue.ts'
      await publishDue(${chief.at})`
    return { run: () => publishDue(chief.at), code }
  },
  correct: async () => {
    const { id: storyId } = await aLiveStory({ tags: ['江'] })
    const words = { kind: 'text', stood: '冰排一块', stands: '浮冰一块', note: '用词。' } as const
    const given = { storyId, ...words }
    return { run: () => correctStory(chief, given), code: call('correct', 'correctStory', given) }
  },
  withdraw: async () => {
    const { id: storyId } = await aLiveStory({ tags: ['江'] })
    const given = { requestId: await asked({ storyId }) }
    return {
      run: () => confirmWithdrawal(chief, given),
      code: call('withdraw/confirm', 'confirmWithdrawal', given),
    }
  },
  'withdraw at once': async () => {
    const { id: storyId } = await aLiveStory({ tags: ['江'] })
    const given = { storyId, reason: '事实有误' }
    return {
      run: () => emergencyWithdrawal(chief, given),
      code: call('withdraw/emergency', 'emergencyWithdrawal', given),
    }
  },
  schedule: async () => {
    const storyId = await aFiledStory()
    await released(storyId)
    const given = { storyId, publishAt: chief.at + 3_600_000 }
    return {
      run: () => scheduleStory(chief, given),
      code: call('schedule/schedule', 'scheduleStory', given),
    }
  },
  'withdraw a source': async () => {
    const sourceId = await aSource(undefined, { class: 'partner' })
    await aLiveStory({ sourceId, ...reprintOf() })
    await aLiveStory({ sourceId, ...reprintOf() })
    const given = { requestId: await asked({ sourceId }) }
    return {
      run: () => withdrawSource(chief, given),
      code: call('withdraw/source', 'withdrawSource', given),
    }
  },
  submit: async () => {
    const storyId = await aFiledStory()
    const given = { storyId, version: await versionOfText(storyId) }
    return {
      run: () => submitStory(reviewing('sender'), given),
      code: call('review/submit', 'submitStory', given),
    }
  },
  release: async () => {
    const storyId = await aFiledStory()
    const given = { storyId, round: await secondReviewed(storyId) }
    await proofed(storyId)
    return {
      run: () => releaseStory(chief, given),
      code: call('review/release', 'releaseStory', given),
    }
  },
  'force a release': async () => {
    const storyId = await aFiledStory()
    const given = { storyId, version: await versionOfText(storyId), reason: '突发' }
    return {
      run: () => emergencyRelease(chief, given),
      code: call('review/emergencyRelease', 'emergencyRelease', given),
    }
  },
}
