/** What a verb answers: its value, or a refusal that a person can act on. Exceptions are for bugs. */
export type Result<Value, Reason extends string> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal<Reason> }

/**
 * `reason` for code, `sentence` for the person: what is wrong and what to do; `field` where one field
 * of what was given is at fault.
 */
export type Refusal<Reason extends string> = { reason: Reason; sentence: string; field?: string }

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const refused = <Reason extends string>(
  reason: Reason,
  sentence: string,
  field?: string,
): { ok: false; refusal: Refusal<Reason> } => ({
  ok: false,
  refusal: { reason, sentence, ...(field !== undefined && { field }) },
})

/** The value of a result that cannot be refused where it is called. Throws the refusal's sentence. */
export function orThrow<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value
  throw new Error(`${result.refusal.reason}: ${result.refusal.sentence}`)
}
