import type { Deadline } from '#newsroom/stories/board/progress.ts'
import { exactTime, type Moment } from '../board/deskTime.ts'
import { DueTime } from '../board/dueTime.tsx'

/** 12月24日 15:00发: in a narrow window the day stands above the hour. */
const Then = ({ words }: { words: string[] }) =>
  words.map((word, at) => (
    <span key={word} className="inline-block whitespace-nowrap">
      {word}
      {at === words.length - 1 ? '发' : '\u00a0'}
    </span>
  ))

/** 时限: what is due when, in a few words: 超时12分, 剩18分, 待修改, 15:00发. */
export function DeadlineCell({ deadline, moment }: { deadline: Deadline; moment: Moment }) {
  switch (deadline.kind) {
    case 'review':
      return <DueTime at={deadline.at} now={moment.now} />
    case 'toPublish':
    case 'published':
      return <Then words={exactTime(deadline.at, moment).split(' ')} />
    case 'toRevise':
      return <>待修改</>
    case 'offline':
      return <>已下线</>
    case 'none':
      return <>无</>
  }
}
