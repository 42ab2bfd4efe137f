import type { Deadline } from '#newsroom/stories/board/progress.ts'
import { exactTime, type Moment } from '../board/deskTime.ts'
import { DueTime } from '../board/dueTime.tsx'

/** 时限: what is due when, in a few words: 超时12分, 剩18分, 待修改, 15:00发. */
export function DeadlineCell({ deadline, moment }: { deadline: Deadline; moment: Moment }) {
  switch (deadline.kind) {
    case 'review':
      return <DueTime at={deadline.at} now={moment.now} />
    case 'toPublish':
    case 'published':
      return <>{exactTime(deadline.at, moment)}发</>
    case 'toRevise':
      return <>待修改</>
    case 'offline':
      return <>已下线</>
    case 'none':
      return <>无</>
  }
}
