/** What a verb answers: its value, or a refusal that a person can act on. Exceptions are for bugs. */
export type Result<Value, Reason extends string> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal<Reason> }

/** `reason` for code, `sentence` for the person: what is wrong and what to do. */
export type Refusal<Reason extends string> = { reason: Reason; sentence: string }

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const refused = <Reason extends string>(
  reason: Reason,
  sentence: string,
): { ok: false; refusal: Refusal<Reason> } => ({ ok: false, refusal: { reason, sentence } })

/** The value of a result that cannot be refused where it is called. Throws the refusal's sentence. */
export function orThrow<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value
  throw new Error(`${result.refusal.reason}: ${result.refusal.sentence}`)
}
