import type { ReactNode } from 'react'
import { dateTimeOf, dayOf, isoOf, timeOf } from '#lib/zh/date.ts'
import type { TimelineLine } from '#newsroom/stories/review/timeline.ts'
import { lengthOf } from './lengthOf.ts'

type Props = {
  lines: readonly TimelineLine[]
  /** When the page was asked for, ms UTC. */
  at: number
  /** When the review that goes on now should be done, ms UTC. */
  dueAt?: number | null
}

/** 审签: who did what, and what is left to do, strung on a line. */
export function Timeline({ lines, at, dueAt = null }: Props) {
  return (
    <ol className="timeline">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and never move
        <li key={index} data-standing={line.standing}>
          <span className="mark" aria-hidden="true">
            {line.mark}
          </span>
          <p>
            <b>{line.title}</b> <span>{line.who}</span>{' '}
            {line.standing === 'now' && dueAt !== null && dueAt < at && (
              <b className="text-urgent">超时{lengthOf(at - dueAt)}</b>
            )}
            <span className="when">{whenOf(line, at)}</span>
          </p>
          {line.says && <p className="says">{line.says}</p>}
        </li>
      ))}
    </ol>
  )
}

function whenOf({ at, standing }: TimelineLine, now: number): ReactNode {
  if (at === null) return standing === 'now' ? '进行中' : '待办'
  const text = dayOf(at) === dayOf(now) ? timeOf(at) : dateTimeOf(at).slice(5)
  return <time dateTime={isoOf(at)}>{text}</time>
}
