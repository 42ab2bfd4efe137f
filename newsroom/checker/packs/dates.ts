import type { PlaceRule } from '../rule.ts'
import { impossible, impossibleTime, reversed } from './dates/calendar.ts'
import { relative } from './dates/relative.ts'
import { weekdayRule } from './dates/weekday.ts'

/** 日期: days that there are, weekdays that fit, 昨日 that a reader of next year can place. */
export const dates: readonly PlaceRule[] = [
  weekdayRule,
  impossible,
  impossibleTime,
  relative,
  reversed,
]
