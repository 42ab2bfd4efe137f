import { beforeAll, describe, expect, test } from 'vitest'
import { type Ground, visitsOf } from '#bench/desk/visits.ts'
import { useStore } from '#db/testing.ts'
import { growingStepsOf, type Run, watchStore } from '#db/watch.ts'
import { orThrow } from '#lib/result.ts'
import { turnFront } from './front/clock.ts'
import { checkLog } from './log/check.ts'
import { openStory } from './stories/atWork.ts'
import { keepLock } from './stories/keepLock.ts'
import { makeRevision } from './stories/makeRevision.ts'
import { releaseLock } from './stories/releaseLock.ts'
import { restoreRevision } from './stories/restoreRevision.ts'
import { saveDraft } from './stories/saveDraft.ts'
import { takeOver } from './stories/takeOver.ts'
import {
  aChannel,
  actors,
  aLiveStory,
  arranged,
  aSlot,
  aSource,
  aStartedStory,
  aWithdrawnStory,
  correctWords,
  deedOf,
  minute,
  noon,
  saveOf,
} from './testing.ts'

/** The statements that the desk runs are watched on their way to SQLite: a new one is covered by itself. */

useStore()

const seen: Run[] = []
const chief = deedOf('chief')
const visits: Record<string, () => Promise<unknown>> = {}
const ground: Ground = {
  chief: actors.chief,
  reporter: actors.reporter,
  people: [actors.reporter.id, 'nobody'],
  channels: ['pd1', 'no-such-channel'],
  stories: [1, 2, 3],
  days: ['2018-05-14', '2000-01-01'],
}
for (const { name, cases } of visitsOf(ground))
  visits[name] = async () => {
    for (const ask of cases) await ask()
  }

/** What is done to stories and pages, each verb once. */
const verbs: Record<string, () => Promise<unknown>> = {
  'to begin, save, keep and restore a story': async () => {
    const storyId = await aStartedStory('chief')
    const { draft, version } = orThrow(await openStory(actors.chief, storyId))
    const save = saveOf({ draft, version }, { title: '松花江正式开江', sourceId: await aSource() })
    const kept = orThrow(await saveDraft(chief, storyId, save))
    await makeRevision(chief, { storyId, version: kept.version, reason: '存版' })
    const next = saveOf({ draft, version: kept.version }, { title: '改过' }, { sequence: 2 })
    orThrow(await saveDraft(chief, storyId, next))
    orThrow(await restoreRevision(chief, { storyId, number: 1 }))
  },
  'to lock a story, take it over and let it go': async () => {
    const storyId = await aStartedStory('chief')
    orThrow(await keepLock(chief, { storyId, window: 'window-one' }))
    orThrow(await keepLock(chief, { storyId, window: 'window-one' }))
    orThrow(await takeOver(deedOf('editor'), { storyId, window: 'window-two' }))
    orThrow(await releaseLock(deedOf('editor'), { storyId, window: 'window-two' }))
  },
  'to publish, correct and withdraw a story': async () => {
    const { id } = await aLiveStory()
    await correctWords(id, '一块接着一块', '一片接着一片')
    await aWithdrawnStory()
  },
  'to arrange a page, and to let its time come': async () => {
    const { id } = await aLiveStory()
    await arranged('front', [aSlot('lead', id, { startsAt: noon + minute })])
    await turnFront(noon + 2 * minute)
  },
  'to prove the log': () => checkLog(deedOf('auditor')),
}

beforeAll(async () => {
  await watchStore((run) => seen.push(run))
  const { id: channelId } = await aChannel({ slug: 'pd1' })
  for (const title of ['松花江的开江', '冰城的五月', '一江春水'])
    await aLiveStory({ channelId, title })
})

describe('No query of the desk gets slower as the archive grows', () => {
  test.each(Object.entries({ ...visits, ...verbs }))('%s', async (_, deed) => {
    seen.length = 0
    await deed()
    const runs = [...new Map(seen.map((run) => [run.sql, run])).values()]
    expect(runs).not.toEqual([])
    for (const run of runs) expect([run.sql, growingStepsOf(run)]).toEqual([run.sql, []])
  })
})
