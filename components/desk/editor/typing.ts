import { closeHistory } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

type Key = { isComposing: boolean; keyCode: number }

/**
 * Whether a key belongs to an input method: while 拼音 is being composed, and the key that begins it
 * (229). No shortcut, menu or rule of ours may act on such a key.
 */
export const isOfInputMethod = (key: Key): boolean => key.isComposing || key.keyCode === 229

/** The command as one step of undo, apart from the typing before it. */
export const asOneStep =
  (command: Command): Command =>
  (state, dispatch, view) =>
    command(state, dispatch && ((transaction) => dispatch(closeHistory(transaction))), view)

/** Runs a command as one step of undo. Answers whether it applied. */
export const run = (view: EditorView, command: Command): boolean =>
  asOneStep(command)(view.state, view.dispatch, view)
