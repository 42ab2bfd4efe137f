import { orThrow } from '#lib/result.ts'
import type { Deed } from '#newsroom/people/actor.ts'
import { correctStory } from '#newsroom/stories/correct.ts'

/**
 * A chief in a process of their own, on the store of `DATA_DIR` (`editions.ts` starts it): for each
 * number that it is sent, the headline of the lead story is corrected to carry it, through the
 * newsroom's verb. Sends the number back when that is in the store.
 */

const storyId = 1
const deed = (): Deed => ({
  actor: { id: 'demo-chief', name: '韩松', role: 'chief' },
  at: Date.now(),
})

/** What stands between `改动` and `号` makes a version: no entry of a correction says all of it. */
async function correct(stood: string, stands: string, note: string): Promise<void> {
  orThrow(await correctStory(deed(), { storyId, kind: 'text', stood, stands, note }))
}

let standing = '初号版'
let last = correct('把创城工作', `改动${standing}创城工作`, '换标题。')

process.on('message', (version: number) => {
  last = last.then(async () => {
    const next = `${version}号版`
    await correct(standing, next, `第${version}次换标题。`)
    standing = next
    process.send?.(version)
  })
})
