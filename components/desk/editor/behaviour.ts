import { Extension } from '@tiptap/core'
import { dropCursor } from '@tiptap/pm/dropcursor'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { history } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import { findingMarks } from '../checker/findingMarks.ts'
import { headRow } from './commands/tables.ts'
import { type CoverAddress, figureView } from './figureView.ts'
import { type Asks, keys } from './keys.ts'
import { paste, type Say } from './paste.ts'

/** What the text needs of the page around it; read when it is needed, so it may change. */
export type Surroundings = { asks: Asks; say: Say; coverOf: CoverAddress }

/** How the text behaves: keys, paste, undo, tables. No rule of it rewrites what is typed. */
export const behaviour = (around: () => Surroundings) =>
  Extension.create({
    name: 'behaviour',
    addProseMirrorPlugins: () => [
      keys(() => around().asks),
      paste((sentence) => around().say(sentence)),
      history({ newGroupDelay: 700 }),
      headRow,
      findingMarks(),
      tableEditing(),
      dropCursor({ color: 'var(--focus)', width: 2 }),
      gapCursor(),
      new Plugin({
        props: {
          nodeViews: { figure: (node) => figureView(node, (salt) => around().coverOf(salt)) },
          // A link in the text is edited, not followed
          handleClick: (_, __, event) => {
            if ((event.target as Element).closest?.('a')) event.preventDefault()
            return false
          },
        },
      }),
    ],
  })
