import type { ReviewActions } from '#components/desk/review/reviewActions.ts'
import { emergency, hold, proof, recall, sendBack, submit, takeUp, use } from './actions.ts'
import { countersign, publish, reviewLate, schedule, unschedule } from './afterActions.ts'

/** Every act of a review, for the page of a story. */
export const reviewActions: ReviewActions = {
  submit,
  emergency,
  use,
  sendBack,
  hold,
  takeUp,
  recall,
  proof,
  publish,
  schedule,
  unschedule,
  countersign,
  reviewLate,
}
