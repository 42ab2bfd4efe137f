import { afterwardsDeeds } from './afterwards/testing.ts'
import { reviewDeeds } from './review/testing.ts'
import { writingDeeds } from './writing/testing.ts'

/** All that the random actors of the model do; the names stand in the printed history of a failure. */
export const modelDeeds = { ...writingDeeds, ...reviewDeeds, ...afterwardsDeeds }

export type DeedName = keyof typeof modelDeeds
export const deedNames = Object.keys(modelDeeds) as DeedName[]
