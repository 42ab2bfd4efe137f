/**
 * What a form's action answers when it did not lead on: what is wrong, and what was typed (never a
 * password). `field` is the name of the field at fault, absent where it is the form as a whole.
 */
export type FormState = {
  faults: Fault[]
  values?: Readonly<Record<string, string>>
  /** What is shown this once and kept nowhere: a one-time link, an initial password. */
  once?: { title: string; text: string; about: string }
} | null

export type Fault = { field?: string; sentence: string }

/** The sentence for a field, where it is at fault. */
export const faultOf = (state: FormState, field: string): string | undefined =>
  state?.faults.find((fault) => fault.field === field)?.sentence

/** One fault of the form as a whole. */
export const fault = (sentence: string, values?: Readonly<Record<string, string>>): FormState => ({
  faults: [{ sentence }],
  ...(values && { values }),
})

/** A refusal of a verb on the form: at its field where it names one that the form has. */
export const refusedForm = (
  { sentence, field }: { sentence: string; field?: string },
  values: Readonly<Record<string, string>>,
): FormState => ({
  faults: [{ sentence, ...(field !== undefined && field in values && { field }) }],
  values,
})
