/** A full-text index: its table of FTS5, and the narrow one with a row of the same number for each. */
export type Index = {
  words: 'search_words' | 'desk_words'
  entries: 'search_entries' | 'desk_entries'
}

/** What readers find: live stories, by the minute of their publication. */
export const readersIndex: Index = { words: 'search_words', entries: 'search_entries' }

/** What only the desk finds: stories at work, withdrawn or changed, by the minute of their last change. */
export const deskIndex: Index = { words: 'desk_words', entries: 'desk_entries' }
