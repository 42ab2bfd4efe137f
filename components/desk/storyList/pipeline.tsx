import Link from 'next/link'
import type { Strip } from '#newsroom/stories/board/strip.ts'
import { isReviewStep, type StoryState, stateNames } from '#newsroom/stories/lifecycle.ts'
import { type ListFilter, storyListPath } from '#newsroom/stories/listFilter.ts'

type Props = {
  filter: ListFilter
  strip: Strip
  /** No count goes further than this. */
  most: number
}

type Stage = {
  name: string
  /** Which stories are counted, for who cannot see what the picture says. */
  about?: string
  count: number
  late?: number
  to: Pick<ListFilter, 'state' | 'only'>
}

const flow: readonly StoryState[] = [
  'draft',
  'firstReview',
  'secondReview',
  'finalReview',
  'released',
  'scheduled',
  'published',
]
const aside: readonly StoryState[] = ['onHold', 'withdrawn']
const shortNames: Partial<Record<StoryState, string>> = { scheduled: '定时', withdrawn: '撤稿' }
const ofToday: readonly StoryState[] = ['draft', 'published', 'withdrawn']

/** The stages of a story as links, each with how many stand there: the way, and what left it. */
export function Pipeline({ filter, strip, most }: Props) {
  const stageOf = (state: StoryState): Stage => ({
    name: shortNames[state] ?? stateNames[state],
    ...(ofToday.includes(state) && { about: '今天' }),
    count: strip.of[state],
    ...(isReviewStep(state) && { late: strip.late[state] ?? 0 }),
    to: { state },
  })
  const all: Stage = { name: '全部', about: '今天有改动的', count: strip.all, to: {} }
  const returned: Stage = { name: '退回', count: strip.returned, to: { only: 'returned' } }
  const link = (stage: Stage) => (
    <StageLink key={stage.name} stage={stage} filter={filter} most={most} />
  )
  return (
    <nav aria-label="状态" className="pipeline">
      <ol className="pipeline-way">{[all, ...flow.map(stageOf)].map(link)}</ol>
      <ol className="pipeline-aside">{[returned, ...aside.map(stageOf)].map(link)}</ol>
    </nav>
  )
}

type LinkProps = { stage: Stage; filter: ListFilter; most: number }

function StageLink({ stage: { name, about, count, late = 0, to }, filter, most }: LinkProps) {
  const { state: _, only: __, ...rest } = filter
  const isCurrent = filter.state === to.state && filter.only === to.only
  return (
    <li>
      <Link
        href={storyListPath({ ...rest, ...to })}
        prefetch={false}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span className="flex items-baseline gap-2">
          <b className="song set-[2rem]/[2.375rem]">{count >= most ? `${most}+` : count}</b>
          {late > 0 && <b className="set-[0.9375rem]/[1.375rem] text-urgent">超时{late}</b>}
        </span>
        <span>
          {about && <span className="sr-only">{about}</span>}
          {name}
        </span>
      </Link>
    </li>
  )
}
