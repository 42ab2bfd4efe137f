import { startOfDay } from '#lib/zh/date.ts'
import { lastDeed } from '#newsroom/stories/board/boardQueries.ts'
import { progressOf } from '#newsroom/stories/board/progress.ts'
import { shortList } from '#newsroom/stories/board/shortList.ts'
import { stripOf } from '#newsroom/stories/board/strip.ts'
import { todayOf } from '#newsroom/stories/board/today.ts'
import { storyStates } from '#newsroom/stories/lifecycle.ts'
import { type Only, onlyNames } from '#newsroom/stories/listFilter.ts'
import { tasksOf } from '#newsroom/stories/review/tasks.ts'
import { storyList } from '#newsroom/stories/storyList.ts'
import type { Ground, Visit } from './visit.ts'

/** What stands beside the list: stages, squares, the day in figures, what waits for each. */
export function boardVisits({ chief, reporter, channels, days }: Ground): Visit[] {
  const only = Object.keys(onlyNames) as Only[]
  const states = Object.fromEntries(storyStates.map((state) => [state, { state }]))
  const now = Date.now()
  const both = [chief, reporter]
  return [
    {
      name: 'board: stages',
      cases: both.flatMap((actor) =>
        days.map((day) => () => stripOf(actor, { today: startOfDay(day), now })),
      ),
    },
    {
      name: 'board: how far the stories of a page have come',
      cases: Object.values(states).map((filter) => async () => {
        const page = await storyList(chief, filter)
        if (page.ok) await progressOf(page.value.rows)
      }),
    },
    {
      name: 'board: the day in figures',
      cases: [0, ...days.map(startOfDay)].map(
        (since) => () => todayOf(chief, { since, overdue: 0 }),
      ),
    },
    { name: 'board: tasks', cases: both.map((actor) => () => tasksOf(actor, now)) },
    { name: 'board: whether anything was done', cases: [lastDeed] },
    {
      name: 'list: only what waits',
      cases: both.flatMap((actor) =>
        only.flatMap((each) =>
          [{}, { channel: channels[0] }].map(
            (filter) => () => shortList(actor, { ...filter, only: each }, now),
          ),
        ),
      ),
    },
  ]
}
