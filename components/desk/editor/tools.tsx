'use client'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import type { Command, EditorState } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import { Keyboard, Link2, Redo2, Undo2 } from 'lucide-react'
import { useRef } from 'react'
import { blockNames } from '#newsroom/stories/compare/blockText.ts'
import type { DraftBlock } from '#newsroom/stories/draft/shape.ts'
import { moveBlock, removeBlock, setText, toggleDots, toggleQuote } from './commands/blocks.ts'
import { linkAt } from './commands/links.ts'
import { toggleList } from './commands/lists.ts'
import { addNumber, recompose, removeNumber } from './commands/numbers.ts'
import { isInside, kindAt } from './commands/place.ts'
import { addColumn, addRow, deleteColumn, deleteRow } from './commands/tables.ts'
import type { Asks } from './keys.ts'
import { Tool, Toolbar } from './toolbar.tsx'
import { run } from './typing.ts'

const texts: [kind: string, name: string, command: Command][] = [
  ['paragraph', '正文', setText('paragraph')],
  ['subhead', '小标题', setText('subhead')],
  ['leadIn', '引段', setText('leadIn')],
  ['quote', '引文', toggleQuote],
  ['list', '列表', toggleList(false)],
  ['orderedList', '编号', toggleList(true)],
]

const ofTable: [string, Command][] = [
  ['加一行', addRow],
  ['加一列', addColumn],
  ['删这一行', deleteRow],
  ['删这一列', deleteColumn],
]
const ofNumbers: [string, Command][] = [
  ['加一个数字', addNumber],
  ['删这个数字', removeNumber],
]
const ofFigure: [string, Command][] = [['换一幅构图', recompose]]
const ofAll: [string, Command][] = [
  ['上移', moveBlock(-1)],
  ['下移', moveBlock(1)],
  ['删除这一段', removeBlock],
]

type Props = { editor: Editor; asks: Asks; isMenuOpen: boolean }

/** What the tools show of the text; while an input method composes they stay as they are. */
function useFacts(editor: Editor) {
  const settled = useRef(factsOf(editor.state))
  return useEditorState({
    editor,
    selector: ({ editor: { state, view } }) => {
      if (!view.composing) settled.current = factsOf(state)
      return settled.current
    },
  })
}

const factsOf = (state: EditorState) => ({
  kind: kindAt(state),
  isDotted: Boolean(
    state.schema.marks['dots']?.isInSet(state.storedMarks ?? state.selection.$from.marks()),
  ),
  isLinked: linkAt(state) !== null,
  isInCells: isInside(state, 'table'),
  canUndo: undoDepth(state) > 0,
  canRedo: redoDepth(state) > 0,
})

/** The two rows of tools above the text: what to write, and what to do with this block. */
export function Tools({ editor, asks, isMenuOpen }: Props) {
  const facts = useFacts(editor)
  const use = (command: Command) => () => {
    run(editor.view, command)
    editor.view.focus()
  }
  const kind = (facts.kind === 'orderedList' ? 'list' : facts.kind.replace('Block', '')) as
    | DraftBlock['kind']
    | ''
  const own = facts.isInCells
    ? ofTable
    : kind === 'numbers'
      ? ofNumbers
      : kind === 'figure'
        ? ofFigure
        : []
  return (
    <div className="tools">
      <Toolbar label="格式" className="tool-row">
        {texts.map(([name, label, command]) => (
          <Tool key={name} name={label} isOn={facts.kind === name} onUse={use(command)} />
        ))}
        <span className="tool-rule" />
        <Tool name="插入" opens="menu" isOpen={isMenuOpen} onUse={asks.menu} />
        <Tool name="着重号" isOn={facts.isDotted} onUse={use(toggleDots)} />
        <Tool name="链接" isOn={facts.isLinked} opens="dialog" onUse={asks.link}>
          <Link2 aria-hidden size={20} />
        </Tool>
        <span className="tool-rule" />
        <Tool name="撤销" isIdle={!facts.canUndo} onUse={use(undo)}>
          <Undo2 aria-hidden size={20} />
        </Tool>
        <Tool name="重做" isIdle={!facts.canRedo} onUse={use(redo)}>
          <Redo2 aria-hidden size={20} />
        </Tool>
        <Tool name="快捷键" opens="dialog" onUse={asks.help}>
          <Keyboard aria-hidden size={20} />
        </Tool>
      </Toolbar>
      <Toolbar label="这一段" className="tool-row minor">
        <span className="here">{kind ? blockNames[kind] : '正文'}</span>
        {[...own, ...ofAll].map(([name, command]) => (
          <Tool key={name} name={name} onUse={use(command)} />
        ))}
      </Toolbar>
    </div>
  )
}
