import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type Finding, levelNames } from '#newsroom/checker/finding.ts'
import { spanOf } from './textAt.ts'

/** Findings underlined in the text of the editor, coloured by level. They follow what is typed. */

const key = new PluginKey<DecorationSet>('findingMarks')

export const findingMarks = (): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, marks) {
        const findings = transaction.getMeta(key) as readonly Finding[] | undefined
        if (!findings) return marks.map(transaction.mapping, transaction.doc)
        const { doc } = transaction
        return DecorationSet.create(
          doc,
          // Hints first: where two overlap, the heavier is drawn over the lighter
          findings.toReversed().flatMap((finding) => {
            const span = spanOf(doc, finding)
            if (!span || span.from === span.to) return []
            return [Decoration.inline(span.from, span.to, attributesOf(finding))]
          }),
        )
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })

/** On a mark of a finding: its level and sentence, for the mouse and for those who listen. */
export const attributesOf = ({ level, sentence, fingerprint }: Finding) => ({
  nodeName: 'mark',
  class: `finding finding-${level}`,
  title: `${levelNames[level]}：${sentence}`,
  'data-finding': fingerprint,
})

/**
 * Underlines these findings from now on. While an input method composes the text is left alone (a
 * browser would lose what is being composed): answers false then.
 */
export function markFindings(view: EditorView, findings: readonly Finding[]): boolean {
  if (view.composing) return false
  const { tr } = view.state
  view.dispatch(tr.setMeta(key, findings).setMeta('addToHistory', false))
  return true
}
