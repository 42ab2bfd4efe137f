import type { PlaceRule } from '../rule.ts'
import { approximations } from './numerals/approximations.ts'
import { calendar } from './numerals/calendar.ts'
import { forms } from './numerals/forms.ts'
import { ranges } from './numerals/ranges.ts'

/** 数字, GB/T 15835—2011. */
export const numerals: readonly PlaceRule[] = [...forms, ...calendar, ...ranges, ...approximations]
