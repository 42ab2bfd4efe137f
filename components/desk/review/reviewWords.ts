import { dateTimeOf } from '#lib/zh/date.ts'
import { type ReviewStep, stateNames } from '#newsroom/stories/lifecycle.ts'
import type { HeadlineChange } from '#newsroom/stories/reprint.ts'
import type { ReviewNow } from '#newsroom/stories/review/reviewNow.ts'
import type { MainAct } from './mainAct.ts'

/** What the sheets about one story say. */
export type ReviewWords = {
  channelId: number
  step: ReviewStep | ''
  stepName: string
  /** The main button by its act; that of 采用 says where the story goes: 送复审 送终审 签发 */
  main: Readonly<Record<MainAct, string>>
  useAbout: string
  /** The headline that the original has, where 采用 needs the tick 未改变原意. */
  headline: HeadlineChange | null
  recallAbout: string
  publishAbout: string
  /** For a field of date and time, by the clock in Harbin; blank where no time is set. */
  publishAt: string
}

type Given = {
  now: Pick<ReviewNow, 'step' | 'round' | 'schedule'>
  channel: { id: number; name: string }
  isLive: boolean
  isReviewer: boolean
  /** Of a reprint, in the step that answers for it. */
  headline: HeadlineChange | null
}

const fullUse: Record<ReviewStep, [use: string, about: string]> = {
  firstReview: ['送复审', '初审采用：全文、事实、文字都看过了。'],
  secondReview: ['送终审', '复审采用：政策、数据、提法都看过了。'],
  finalReview: ['签发', '终审采用：这一版可以发布。签发后再改动，须重新送审。'],
}
const briefUse: typeof fullUse = {
  ...fullUse,
  firstReview: ['送终审', '快讯初审采用，直接送终审；发布后24小时内补审。'],
}

export function reviewWords({ now, channel, isLive, isReviewer, headline }: Given): ReviewWords {
  const { step, round, schedule } = now
  const [use, useAbout] = step
    ? (round?.track === 'brief' ? briefUse : fullUse)[step]
    : (['', ''] as const)
  const author = '撤回后谁改了文字谁就是作者，不能再审这篇稿件。'
  return {
    channelId: channel.id,
    step: step ?? '',
    stepName: step ? stateNames[step] : '',
    main: { use, takeUp: '启用', publish: schedule ? '立即发布' : '发布' },
    useAbout,
    headline,
    recallAbout: `这一轮到此为止，已有的审签都作废；改好再送，从初审开始。${isReviewer ? author : ''}`,
    publishAbout: isLive
      ? '读者看到的文字马上换成这一版，页面注明修改时间。地址和发布时间不变。'
      : `发布到“${channel.name}”频道，读者马上能看到。`,
    publishAt: schedule ? dateTimeOf(schedule.publishAt).replace(' ', 'T') : '',
  }
}
