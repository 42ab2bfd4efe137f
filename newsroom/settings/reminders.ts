import { type Day, dayOf, daysBetween, longDate } from '#lib/zh/date.ts'
import type { Settings } from './shapes.ts'

/** How many days before its end a licence is brought up, where its row says nothing. */
export const usualNotice = 60

export type Reminder = { label: string; isOver: boolean; sentence: string }

/** The licences that end soon or have ended, as of `now`, the most urgent first. */
export function licenceReminders(
  { licences }: Pick<Settings, 'licences'>,
  now: number,
): Reminder[] {
  const today = dayOf(now)
  return licences
    .flatMap(({ label, number, expiresOn, remindDays = usualNotice }) => {
      if (expiresOn === undefined) return []
      const left = daysBetween(today, expiresOn as Day)
      return left > remindDays ? [] : [{ label, number, day: longDate(expiresOn as Day), left }]
    })
    .sort((a, b) => a.left - b.left)
    .map(({ label, number, day, left }) => ({
      label,
      isOver: left < 0,
      sentence: sentenceFor(`“${label}”（${number}）`, day, left),
    }))
}

function sentenceFor(licence: string, day: string, left: number): string {
  if (left < 0) return `${licence}已于${day}到期，请尽快续办并更新设置。`
  if (left === 0) return `${licence}今天到期（${day}）。`
  return `${licence}还有${left}天到期（${day}）。`
}
