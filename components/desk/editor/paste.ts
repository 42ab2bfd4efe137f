import { closeHistory } from '@tiptap/pm/history'
import { Fragment, Node, Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { isInTable, handlePaste as pasteCells } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { tidy } from '#lib/zh/tidy.ts'
import { inChinese } from '#newsroom/badInput.ts'
import { blockText } from '#newsroom/stories/compare/blockText.ts'
import { blockNode } from '#newsroom/stories/draft/document.ts'
import { type DraftBlock, draftBody } from '#newsroom/stories/draft/shape.ts'
import { cleanMarkup, cleanText, type Pasted } from '#newsroom/stories/paste/clean.ts'
import { fromDom } from '#newsroom/stories/paste/markup.ts'

/** Says a sentence to the person at the desk. */
export type Say = (sentence: string) => void

/** Paste and drop from elsewhere give clean blocks; what was copied here keeps its form. */
export const paste = (say: Say): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => take(view, event.clipboardData, say),
      handleDrop: (view, event, _, isMoved) => {
        if (isMoved || !event.dataTransfer) return false
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
        if (at) {
          const place = TextSelection.near(view.state.doc.resolve(at.pos))
          view.dispatch(view.state.tr.setSelection(place))
        }
        return take(view, event.dataTransfer, say)
      },
    },
  })

function take(view: EditorView, data: DataTransfer | null, say: Say): boolean {
  if (!data || /<[^>]* data-pm-slice=/.test(data.getData('text/html'))) return false
  const { blocks, pictures } = read(data)
  if (pictures > 0) say(`有${pictures}张图片没有粘贴进来，请用“插入”里的“图片”另加。`)
  const fault = blocks.length > 0 ? draftBody.safeParse(blocks, inChinese).error : undefined
  if (fault) say('粘贴的内容太长，一次放不下，请分几次粘贴。')
  else if (blocks.length > 0) insert(view, blocks)
  return true
}

function read(data: DataTransfer): Pasted {
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  const images = Array.from(data.files).filter(({ type }) => type.startsWith('image/')).length
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const pasted = cleanMarkup(fromDom(body))
  if (pasted.blocks.length > 0) return pasted
  return { blocks: cleanText(text), pictures: Math.max(pasted.pictures, images) }
}

/** Puts blocks at the selection: into cells as cells, into a slot or a 小标题 as words, else as blocks. */
function insert(view: EditorView, blocks: DraftBlock[]): void {
  const { state } = view
  const nodes = blocks.map((block) => Node.fromJSON(state.schema, blockNode(block)))
  const [first] = nodes
  const table = nodes.length === 1 && first?.type.name === 'tableBlock' ? first.lastChild : null
  const cells = table && isInTable(state) ? new Slice(Fragment.from(table), 0, 0) : null
  if (cells && pasteCells(view, new ClipboardEvent('paste'), cells)) return
  const { $from } = state.selection
  const holdsWordsOnly = $from.parent.isTextblock && !$from.parent.type.allowsMarks(marksOf(view))
  const tr = closeHistory(state.tr)
  if (holdsWordsOnly) tr.insertText(tidy(blocks.map(blockText).join(' ').replaceAll('｜', ' ')))
  else tr.replaceSelection(sliceOf(nodes, state.selection.$from.depth > 0))
  view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView())
}

const marksOf = ({ state }: EditorView) => {
  const { dots } = state.schema.marks
  return dots ? [dots.create()] : []
}

/** Paragraphs at either end join the text around them. */
function sliceOf(nodes: Node[], isInText: boolean): Slice {
  const isOpen = (node: Node | undefined) => (isInText && node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(Fragment.fromArray(nodes), isOpen(nodes[0]), isOpen(nodes.at(-1)))
}
