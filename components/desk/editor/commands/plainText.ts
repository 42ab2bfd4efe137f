import { Fragment, type Node, type Schema } from '@tiptap/pm/model'

/** Inline content as a paragraph or an item may hold it: no line break of a subhead, no lead mark. */
export function plainText(content: Fragment, { marks }: Schema): Fragment {
  const kept: Node[] = []
  content.forEach((node) => {
    if (node.isText) kept.push(node.mark(node.marks.filter(({ type }) => type !== marks['lead'])))
  })
  return Fragment.fromArray(kept)
}
