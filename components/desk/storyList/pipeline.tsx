import Link from 'next/link'
import { type StoryState, stateNames, storyStates } from '#newsroom/stories/lifecycle.ts'
import { type ListFilter, storyListPath } from '#newsroom/stories/listFilter.ts'

type Props = {
  filter: ListFilter
  counts: Readonly<Record<StoryState, number>>
  /** No count goes further than this. */
  most: number
}

/** The states as links, each with how many stories of it changed today. */
export function Pipeline({ filter, counts, most }: Props) {
  const sum = storyStates.reduce((total, state) => total + counts[state], 0)
  const steps = [
    { state: undefined, name: '全部', count: sum },
    ...storyStates.map((state) => ({ state, name: stateNames[state], count: counts[state] })),
  ]
  return (
    <nav aria-label="状态" className="pipeline">
      <ol className="flex flex-wrap">
        {steps.map(({ state, name, count }) => (
          <li key={name}>
            <Link
              href={storyListPath({ ...filter, state })}
              prefetch={false}
              aria-current={filter.state === state ? 'page' : undefined}
            >
              <b className="song set-[2rem]/[2.5rem]">{count >= most ? `${most}+` : count}</b>
              <span>{name}</span>
            </Link>
          </li>
        ))}
      </ol>
      <p className="set-[0.9375rem]/[1.5rem] text-ink-2">今天有改动的篇数</p>
    </nav>
  )
}
