import type { PlaceRule, StoryRule } from '../rule.ts'
import { percentSum, sum } from './facts/arithmetic.ts'
import { figureDiffers } from './facts/figures.ts'
import { growth, share } from './facts/ratios.ts'
import { nameTwoWays } from './facts/spellings.ts'

/** 事实: what contradicts itself. The checker cannot know which of two figures is wrong: all are 疑. */
export const facts: readonly (PlaceRule | StoryRule)[] = [
  sum,
  percentSum,
  share,
  growth,
  figureDiffers,
  nameTwoWays,
]
