/** A full-text index: its table of FTS5, and the narrow one with a row of the same number for each. */
export type Index = {
  words: 'search_words' | 'desk_words'
  entries: 'search_entries' | 'desk_entries'
  /** Its entries are so narrow that thousands may be counted along. */
  isNarrow: boolean
}

/** What readers find: live stories, by the minute of their publication. */
export const readersIndex: Index = {
  words: 'search_words',
  entries: 'search_entries',
  isNarrow: false,
}

/** What only the desk finds: stories at work, withdrawn or changed, by the time of their last change. */
export const deskIndex: Index = { words: 'desk_words', entries: 'desk_entries', isNarrow: true }
