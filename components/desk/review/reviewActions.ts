import type { FormState } from '../formState.ts'

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** What the forms about a story's review send to, one action a verb. */
export type ReviewActions = {
  submit: FormAction
  emergency: FormAction
  use: FormAction
  sendBack: FormAction
  hold: FormAction
  takeUp: FormAction
  recall: FormAction
  proof: FormAction
  publish: FormAction
  schedule: FormAction
  unschedule: FormAction
  countersign: FormAction
  reviewLate: FormAction
}
