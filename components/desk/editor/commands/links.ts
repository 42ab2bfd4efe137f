import type { MarkType } from '@tiptap/pm/model'
import type { Command, EditorState } from '@tiptap/pm/state'

/** The link at the cursor or the start of the selection: where it runs and where it leads. */
export function linkAt(state: EditorState): { from: number; to: number; href: string } | null {
  const { $from } = state.selection
  const { link } = state.schema.marks
  const index = $from.parent.maybeChild($from.index()) ? $from.index() : $from.index() - 1
  const href = hrefOf($from.parent.maybeChild(index)?.marks, link)
  if (href === undefined || !$from.parent.isTextblock) return null
  const carries = (at: number) => hrefOf($from.parent.maybeChild(at)?.marks, link) === href
  let [first, last] = [index, index]
  while (carries(first - 1)) first -= 1
  while (carries(last + 1)) last += 1
  return { from: $from.posAtIndex(first), to: $from.posAtIndex(last + 1), href }
}

type Marks = readonly { type: MarkType; attrs: Record<string, unknown> }[]

const hrefOf = (marks: Marks = [], link: MarkType | undefined): string | undefined => {
  const href = marks.find(({ type }) => type === link)?.attrs['href']
  return typeof href === 'string' ? href : undefined
}

/** Links the selection, or the link at the cursor anew; an empty address takes the link away. */
export const setLink =
  (href: string): Command =>
  (state, dispatch) => {
    const { link } = state.schema.marks
    const { from, to, empty } = state.selection
    const range = empty ? linkAt(state) : { from, to }
    if (!link || !range) return false
    const tr = state.tr.removeMark(range.from, range.to, link)
    if (href !== '') tr.addMark(range.from, range.to, link.create({ href }))
    dispatch?.(tr)
    return true
  }
