import { allowedTexts, listedNames, listedTerms } from '#db/schema.ts'
import { foldTerm } from '#lib/zh/fold.ts'
import { levelNames, packNames } from '../../checker/finding.ts'
import { type Entries, type Fields, keyOf, type ListKind } from '../../checker/lists/entries.ts'

/** The tables of the lists, and how an entry stands in its row. */

export const listTitles: Readonly<Record<ListKind, string>> = {
  terms: '词表',
  names: '名单',
  allowed: '允许词',
}

/** One list takes at most this many entries: every editor's window has them all. */
export const mostEntries = 50_000

export const listTables = {
  terms: listedTerms,
  names: listedNames,
  allowed: allowedTexts,
} as const

export type ListTable = (typeof listTables)[ListKind]
export type ListRow = {
  terms: typeof listedTerms.$inferSelect
  names: typeof listedNames.$inferSelect
  allowed: typeof allowedTexts.$inferSelect
}

/** The columns of an entry's own, and the words that it is compared by. */
export function rowOf<Kind extends ListKind>(kind: Kind, entry: Entries[Kind]) {
  const words = (entry as unknown as Fields)[keyOf[kind]] ?? ''
  const own =
    kind === 'allowed' ? { ...entry, rule: (entry as Entries['allowed']).rule ?? '' } : entry
  return { ...own, folded: foldTerm(words) }
}

/** A row as a person fills it in: `{ term, suggestion, level: '疑', note }`. */
export function fieldsOf<Kind extends ListKind>(kind: Kind, row: ListRow[Kind]): Fields {
  if (kind === 'terms') {
    const { term, suggestion, level, note } = row as ListRow['terms']
    return { term, suggestion: suggestion ?? '', level: levelNames[level], note }
  }
  if (kind === 'names') {
    const { name, titles } = row as ListRow['names']
    return { name, titles: titles.join('、') }
  }
  const { text, rule } = row as ListRow['allowed']
  return { text, rule: (packNames as Fields)[rule] ?? rule }
}
