import type { MergedStory } from '#newsroom/stories/compare/mergeStory.ts'
import type { StoryDraft } from '#newsroom/stories/draft/storyDraft.ts'

/** The words in which the window, the browser's copy and the server talk about a save. */

/** A colleague's text that stands where one's own was meant to go. */
export type Theirs = {
  draft: StoryDraft
  version: number
  saved: { byId: string; byName: string; at: number } | null
}

export type Answer =
  | { kind: 'saved'; version: number; savedAt: number }
  | ({ kind: 'stale' } & Theirs)
  | { kind: 'signedOut'; sentence: string }
  | { kind: 'refused'; sentence: string }
  /** No answer came, or not from this server. */
  | { kind: 'lost' }

export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'signedOut'; sentence: string }
  | { kind: 'refused'; sentence: string }
  | { kind: 'conflict'; theirs: Theirs; merged: MergedStory }

/**
 * What the browser keeps: the text, and the one that it was written on, for a merge. `setAside`: one's
 * own texts of before a choice between two, which become versions with the next save.
 */
export type BrowserCopy = {
  base: StoryDraft
  version: number
  draft: StoryDraft
  setAside?: StoryDraft[]
}

export type AutosaveOptions = {
  start: { draft: StoryDraft; version: number; savedAt: number | null }
  send: (save: {
    version: number
    sequence: number
    draft: StoryDraft
    setAside?: StoryDraft[]
  }) => Promise<Answer>
  /** Keeps the copy; null: nothing is unconfirmed any more. */
  keep: (copy: BrowserCopy | null) => void
  onState: (state: SaveState) => void
  /** A colleague's changes came into the text: show it. */
  onText: (draft: StoryDraft, theirs: Theirs) => void
  /** Each save that was confirmed. */
  onVersion?: (version: number) => void
}
