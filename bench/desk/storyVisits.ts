import { startOfDay } from '#lib/zh/date.ts'
import { allChannels } from '#newsroom/channels/published.ts'
import { correctionsOnDesk } from '#newsroom/corrections/onDesk.ts'
import { sourceChoices } from '#newsroom/sources/onDesk.ts'
import { openStory, textOfRevision } from '#newsroom/stories/atWork.ts'
import { textToCorrect } from '#newsroom/stories/correctable.ts'
import { reviewNow } from '#newsroom/stories/review/reviewNow.ts'
import { reviewOf } from '#newsroom/stories/review/sheet.ts'
import { textChanges } from '#newsroom/stories/review/sheetChanges.ts'
import { openWithdrawalOf, withdrawalsOnDesk } from '#newsroom/stories/withdraw/onDesk.ts'
import type { Ground, Visit } from './visit.ts'

export function storyVisits({ chief, stories }: Ground): Visit[] {
  const open = async (id: number) => {
    const opened = await openStory(chief, id)
    if (!opened.ok) return
    const { story, revisions } = opened.value
    await textOfRevision(story, revisions.at(-1)?.number ?? 1)
    await reviewNow(chief, story)
  }
  return [
    {
      name: 'editor: a story, its draft, its revisions, its review',
      cases: stories.map((id) => () => open(id)),
    },
    { name: 'editor: choices', cases: [allChannels, () => sourceChoices(Date.now())] },
  ]
}

/** 审稿单, corrections and withdrawals. */
export function afterVisits({ chief, stories, days }: Ground): Visit[] {
  const places = days.map((day) => ({ at: startOfDay(day), id: 0 }))
  const sheet = async (id: number) => {
    const read = await reviewOf(chief, id)
    if (read.ok) await textChanges(read.value.story, read.value.entries)
  }
  return [
    { name: 'story: its review sheet', cases: stories.map((id) => () => sheet(id)) },
    { name: 'story: to correct', cases: stories.map((id) => () => textToCorrect(chief, id)) },
    {
      name: 'corrections and withdrawals',
      cases: [
        () => correctionsOnDesk(chief),
        ...places.map((before) => () => correctionsOnDesk(chief, before)),
        ...[undefined, 1, 1_000].map((before) => () => withdrawalsOnDesk(chief, before)),
        ...stories.map((id) => () => openWithdrawalOf(id)),
      ],
    },
  ]
}
