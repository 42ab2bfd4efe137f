import { describe, expect, test } from 'vitest'
import { interrupt } from '#db/interruptTesting.ts'
import { endedBy, everything, useStore } from '#db/testing.ts'
import type { Result } from '#lib/result.ts'
import { aFiledStory, aLiveStory, aSource, deedOf, noon } from '../testing.ts'
import { correctStory } from './correct.ts'
import { publishStory } from './publish.ts'
import { emergencyRelease } from './review/emergencyRelease.ts'
import { releaseStory } from './review/release.ts'
import { submitStory } from './review/submit.ts'
import {
  broughtTo,
  proofed,
  released,
  reviewing,
  secondReviewed,
  versionOfText,
} from './review/testing.ts'
import { publishDue } from './schedule/publishDue.ts'
import { confirmWithdrawal } from './withdraw/confirm.ts'
import { requestWithdrawal } from './withdraw/request.ts'
import { withdrawSource } from './withdraw/source.ts'

const { file } = useStore()
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

const verbs: Record<string, () => Promise<Ready>> = {
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
  'withdraw a source': async () => {
    const sourceId = await aSource()
    await aLiveStory({ sourceId })
    await aLiveStory({ sourceId })
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

test.each(Object.keys(verbs))(
  'An error after any statement of %s undoes all of it',
  async (name) => {
    const { run } = (await verbs[name]?.()) ?? fail(name)
    const before = everything()
    let after = 0
    for (;;) {
      after += 1
      interrupt({ after, by: 'throw' })
      const outcome = await run().then(
        (result) => result,
        (error: Error) => error,
      )
      interrupt(null)
      if (!(outcome instanceof Error)) break
      expect([after, outcome]).toEqual([after, new Error('interrupted')])
      expect(everything()).toEqual(before)
    }
    expect(after).toBeGreaterThan(3)
    expect(everything()).not.toEqual(before)
  },
)

const fail = (name: string): never => {
  throw new Error(`no verb ${name}`)
}

describe('A process that is killed between any two statements', () => {
  const killed = ['publish', 'publish what is due', 'correct', 'withdraw']
  test.each(killed)(
    'of %s leaves all of it or nothing',
    async (name) => {
      const { code } = (await verbs[name]?.()) ?? fail(name)
      const before = everything()
      for (let after = 1; ; after += 1) {
        const killing = `
          import { interrupt } from '#db/interruptTesting.ts'
          interrupt({ after: ${after}, by: 'kill' })
          ${code}`
        const end = await endedBy(killing, { DATA_DIR: file.replace(/\/[^/]+$/, '') })
        expect(end).toBe('SIGKILL')
        const now = everything()
        if (JSON.stringify(now) !== JSON.stringify(before)) {
          // Only the kill that follows COMMIT leaves something, and then everything
          expect(after).toBeGreaterThan(3)
          return expect(now['log']).toHaveLength((before['log'] ?? []).length + 1)
        }
      }
    },
    120_000,
  )
})
