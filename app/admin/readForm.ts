/** The text of a form's fields; what is missing, or a file, is the empty string. */
export function readForm<Name extends string>(
  form: FormData,
  ...names: Name[]
): Record<Name, string> {
  const entries = names.map((name) => {
    const value = form.get(name)
    return [name, typeof value === 'string' ? value : '']
  })
  return Object.fromEntries(entries) as Record<Name, string>
}
