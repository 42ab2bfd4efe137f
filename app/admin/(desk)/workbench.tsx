import Link from 'next/link'
import { Alerts } from '#components/desk/board/alerts.tsx'
import { exactTime, type Moment } from '#components/desk/board/deskTime.ts'
import { Section } from '#components/desk/section.tsx'
import { StoryRows } from '#components/desk/storyList/rows.tsx'
import type { Channel } from '#newsroom/channels/published.ts'
import { deskStoryPath } from '#newsroom/deskAddresses.ts'
import type { Progress } from '#newsroom/stories/board/progress.ts'
import { storyListPath } from '#newsroom/stories/listFilter.ts'
import type { Tasks } from '#newsroom/stories/review/tasks.ts'
import type { ListRow } from '#newsroom/stories/storyList.ts'

/** How many rows of each list stand here; all of it is on the board. */
export const listedHere = 8

/** A list of the workbench: what it is, what is in it, where all of it is. */
export type WorkList = { title: string; rows: ListRow[]; allPath: string | null }

/** What waits for a person, the most pressing list first; empty lists are left out. */
export function workListsOf(tasks: Tasks): WorkList[] {
  const lists: WorkList[] = [
    { title: '退回给我', rows: tasks.returned, allPath: storyListPath({ only: 'mine' }) },
    { title: '待我审', rows: tasks.waiting, allPath: storyListPath({ only: 'review' }) },
    { title: '待我校', rows: tasks.toProof, allPath: storyListPath({ only: 'proof' }) },
    { title: '待发布', rows: tasks.toPublish, allPath: storyListPath({ state: 'released' }) },
    { title: '待用', rows: tasks.onHold, allPath: storyListPath({ state: 'onHold' }) },
  ]
  return lists.filter(({ rows }) => rows.length > 0)
}

type ListProps = {
  list: WorkList
  progress: ReadonlyMap<number, Progress>
  channels: Channel[]
  moment: Moment
}

export function WorkListSection({ list: { title, rows, allPath }, ...shown }: ListProps) {
  return (
    <Section title={`${title}　${rows.length}`}>
      <StoryRows caption={title} rows={rows.slice(0, listedHere)} {...shown} />
      {allPath && rows.length > listedHere && (
        <p>
          <Link href={allPath} prefetch={false} className="link">
            看全部{rows.length}篇<span className="sr-only">（{title}）</span>
          </Link>
        </p>
      )}
    </Section>
  )
}

/** 定时: what goes live by itself, the next first. */
export function Scheduled({ tasks, moment }: { tasks: Tasks; moment: Moment }) {
  if (tasks.scheduled.length === 0) return null
  return (
    <Section title={`定时　${tasks.scheduled.length}`}>
      <ul>
        {tasks.scheduled.map(({ storyId, title, publishAt, scheduledByName }) => (
          <li key={storyId} className="flex flex-wrap gap-x-4 border-b border-b-hairline py-2">
            <b className="figures">{exactTime(publishAt, moment)}发</b>
            <Link href={deskStoryPath(storyId)} prefetch={false} className="song">
              {title}
            </Link>
            <span className="ml-auto text-ink-2">{scheduledByName}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** 超时和未了: late reviews, 补审, 复签, requests to withdraw; where the side bar's 更正与撤稿 leads. */
export function Afterwards({ tasks, moment }: { tasks: Tasks; moment: Moment }) {
  return (
    <div id="afterwards" className="scroll-mt-4">
      <Section title="超时和未了的事">
        <Alerts tasks={tasks} moment={moment} isAll />
      </Section>
    </div>
  )
}
