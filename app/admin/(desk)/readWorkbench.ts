import { allChannels } from '#newsroom/channels/published.ts'
import type { Actor } from '#newsroom/people/actor.ts'
import { can, grantOf } from '#newsroom/people/can.ts'
import { siteDay, siteSettings } from '#newsroom/settings/published.ts'
import { progressOf } from '#newsroom/stories/board/progress.ts'
import { type ListFilter, storyListPath } from '#newsroom/stories/listFilter.ts'
import type { Tasks } from '#newsroom/stories/review/tasks.ts'
import { storyList } from '#newsroom/stories/storyList.ts'
import { listedHere, type WorkList, workListsOf } from './workbench.tsx'

/** What the start page shows of stories: a person's tasks, their own stories, what is live today. */
export async function readWorkbench(actor: Actor, tasks: Tasks, now: number) {
  const today = siteDay(await siteSettings())
  const lists = workListsOf(tasks)
  const own = can(actor, 'story.file')
    ? await listOf(actor, '我的稿件', { author: actor.id })
    : null
  const live =
    grantOf(actor.role, 'story.read') === 'all'
      ? await listOf(actor, '今天已发布', { state: 'published', from: today })
      : null
  const rows = [...lists, own, live].flatMap((list) => list?.rows.slice(0, listedHere) ?? [])
  return {
    lists,
    own,
    live,
    shown: {
      progress: await progressOf(rows),
      channels: await allChannels(),
      moment: { today, now },
    },
  }
}

async function listOf(actor: Actor, title: string, filter: ListFilter): Promise<WorkList | null> {
  const page = await storyList(actor, filter)
  if (!page.ok || page.value.rows.length === 0) return null
  return { title, rows: page.value.rows, allPath: storyListPath(filter) }
}
