import type { SourceFields } from './shapes.ts'

/** What of a 稿源 becomes another: as it is to be, and as it was; null where all stays. */
export function changedIn(
  known: SourceFields,
  wanted: SourceFields,
): { after: Partial<SourceFields>; before: Partial<SourceFields> } | null {
  const fields = (Object.keys(wanted) as (keyof SourceFields)[]).filter(
    (field) => wanted[field] !== known[field],
  )
  if (fields.length === 0) return null
  const of = (source: SourceFields): Partial<SourceFields> =>
    Object.fromEntries(fields.map((field) => [field, source[field]]))
  return { after: of(wanted), before: of(known) }
}
