import { baseKeymap } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { keydownHandler } from '@tiptap/pm/keymap'
import { type Command, Plugin } from '@tiptap/pm/state'
import { goToNextCell } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { moveBlock, removeBlock, setText, toggleDots, toggleQuote } from './commands/blocks.ts'
import { breakLine, enter } from './commands/enter.ts'
import { backspace, deleteForward } from './commands/erase.ts'
import { leaveBlock, toSlot } from './commands/leave.ts'
import { toggleList } from './commands/lists.ts'
import { nextCellOrRow } from './commands/tables.ts'
import { asOneStep, isOfInputMethod } from './typing.ts'

/** What a key asks of the page around the text. */
export type Asks = { link: () => void; menu: () => void; help: () => void }

export type Shortcut = { key: string; does: string; command: Command }

/** The shortcuts of the help dialog; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export const shortcuts: readonly Shortcut[] = [
  { key: 'Mod-Alt-0', does: '正文', command: setText('paragraph') },
  { key: 'Mod-Alt-1', does: '小标题', command: setText('subhead') },
  { key: 'Mod-Alt-2', does: '引段（——开头的段落）', command: setText('leadIn') },
  { key: 'Mod-Alt-3', does: '引文', command: toggleQuote },
  { key: 'Mod-Alt-4', does: '列表', command: toggleList(false) },
  { key: 'Mod-Alt-5', does: '编号列表', command: toggleList(true) },
  { key: 'Mod-b', does: '着重号；在引段里：到这里为止是开头', command: toggleDots },
  { key: 'Mod-Enter', does: '离开这一块，在下面另起一段', command: leaveBlock },
  { key: 'Alt-ArrowUp', does: '这一段上移', command: moveBlock(-1) },
  { key: 'Alt-ArrowDown', does: '这一段下移', command: moveBlock(1) },
  { key: 'Mod-Shift-Backspace', does: '删除这一段', command: removeBlock },
  { key: 'Mod-z', does: '撤销', command: undo },
  { key: 'Mod-Shift-z', does: '重做', command: redo },
]

/** What the keys of the page do, for the help dialog. */
export const otherKeys: readonly { key: string; does: string }[] = [
  { key: 'Mod-k', does: '链接' },
  { key: 'Mod-/', does: '插入图片、数字、表格等；空段落里按 / 也可以' },
  { key: 'Mod-Shift-/', does: '这一页快捷键' },
  { key: 'Mod-Shift-Enter', does: '送审' },
  { key: 'Shift-Enter', does: '小标题里换到第二行' },
  { key: 'Tab', does: '表格里到下一格，最后一格后加一行；引文、图片里到下一栏' },
]

const silent: Record<string, Command> = {
  Enter: enter,
  'Shift-Enter': breakLine,
  Backspace: backspace,
  'Mod-Backspace': backspace,
  'Shift-Backspace': backspace,
  Delete: deleteForward,
  'Mod-Delete': deleteForward,
  Tab: (state, dispatch, view) =>
    nextCellOrRow(state, dispatch, view) || toSlot(1)(state, dispatch, view),
  'Shift-Tab': (state, dispatch, view) =>
    goToNextCell(-1)(state, dispatch) || toSlot(-1)(state, dispatch, view),
  'Mod-y': redo,
}

/** All keys of the text. None acts while an input method has them. */
export function keys(asks: () => Asks): Plugin {
  const ask = (what: keyof Asks): Command => {
    return () => {
      asks()[what]()
      return true
    }
  }
  const own = Object.fromEntries(shortcuts.map(({ key, command }) => [key, asOneStep(command)]))
  const handle = keydownHandler({
    ...baseKeymap,
    ...silent,
    ...own,
    'Mod-k': ask('link'),
    'Mod-/': ask('menu'),
    'Mod-Shift-/': ask('help'),
    'Mod-?': ask('help'),
    '/': (state) => isEmptyParagraph(state) && ask('menu')(state),
  })
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (isOfInputMethod(event)) return false
        readSelection(view)
        return handle(view, event)
      },
    },
  })
}

/**
 * The browser tells of a moved selection a task later than it moves it: a shortcut that follows an
 * arrow at once would act on the selection before. ProseMirror reads it on this event.
 */
function readSelection({ dom }: EditorView): void {
  dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

const isEmptyParagraph: Command = ({ selection: { empty, $from } }) =>
  empty &&
  $from.depth === 1 &&
  $from.parent.type.name === 'paragraph' &&
  $from.parent.content.size === 0
