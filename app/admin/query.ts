/** What Next gives a page of its address's query. */
export type Query = Readonly<Record<string, string | string[] | undefined>>

/** One parameter as text, at most 500 characters; the empty string where it is missing or given twice. */
export function queryText(query: Query, name: string): string {
  const value = query[name]
  return typeof value === 'string' ? value.slice(0, 500) : ''
}
