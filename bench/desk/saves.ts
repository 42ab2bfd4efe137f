import { orThrow } from '#lib/result.ts'
import { openStory } from '#newsroom/stories/atWork.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'
import { keepLock } from '#newsroom/stories/keepLock.ts'
import { saveDraft } from '#newsroom/stories/saveDraft.ts'
import { median } from '../editions.ts'
import { p99, type Tally } from './tally.ts'
import type { Ground } from './visit.ts'

const window = 'bench-desk'
/** Saves of each story: the first begins a draft and an entry in the log, the rest go on with it. */
const savesOfStory = 8

/**
 * Stories all over the archive are written on as autosave does it, their titles changing each time.
 * Answers the times of whole saves, from the parsed body to the commit on disk, ms: the first of each
 * story, which may find nothing of it in memory, and those after it. Their statements go to the tally.
 */
export async function savesOf({ chief, stories }: Ground, tally: Tally) {
  const times = { first: [] as number[], later: [] as number[] }
  const deed = () => ({ actor: chief, at: Date.now() })
  for (const id of stories) {
    const opened = orThrow(await openStory(chief, id))
    if (!opened.mayRevise) continue
    const { draft, version } = opened
    const save = async (count: number) => {
      const started = performance.now()
      orThrow(await saveDraft(deed(), id, saveOf(draft, version, count)))
      times[count === 0 ? 'first' : 'later'].push(performance.now() - started)
    }
    const saves = Array.from({ length: savesOfStory }, (_, count) => () => save(count))
    await tally.of('editor: the first save of a story', saves.slice(0, 1), 1)
    await tally.of('editor: saves after it', saves.slice(1), 1)
    await tally.of('editor: the lock', [() => keepLock(deed(), { storyId: id, window })])
  }
  return times
}

/** `826 saves: median 1.2 ms, p99 4.1, worst 12.0` */
export function spoken(what: string, times: number[]): string {
  const figures = [median(times), p99(times), Math.max(...times)].map((ms) => ms.toFixed(1))
  return `${times.length} ${what}: median ${figures[0]} ms, p99 ${figures[1]}, worst ${figures[2]}`
}

const saveOf = (draft: StoryDraft, version: number, count: number) => ({
  version: version + count,
  window: `${window}-${process.pid}`,
  sequence: count + 1,
  draft: { ...draft, title: `第${count}次保存：${draft.title}`.slice(0, 60) },
})
