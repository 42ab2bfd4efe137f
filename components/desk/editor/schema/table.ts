import { Extension, Node } from '@tiptap/core'

/**
 * A table under its caption. Rows and cells play the roles that prosemirror-tables knows; the first
 * row is the head. Cells never span: `colspan` and `rowspan` stand here because that library reads
 * them, and are always 1.
 */
export const TableBlock = Node.create({
  name: 'tableBlock',
  group: 'block',
  content: 'tableCaption table',
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: 'div[data-block=tableBlock]', priority: 60 }],
  renderHTML: () => ['div', { 'data-block': 'tableBlock', 'data-label': '表格' }, 0],
})

export const Table = Node.create({
  name: 'table',
  content: 'tableRow+',
  isolating: true,
  selectable: false,
  parseHTML: () => [{ tag: 'table', context: 'tableBlock/' }],
  renderHTML: () => ['table', ['tbody', 0]],
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHead)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const cell = (name: string, tag: string) =>
  Node.create({
    name,
    content: 'cellText',
    isolating: true,
    addAttributes: () => ({
      colspan: { default: 1, parseHTML: () => 1, rendered: false },
      rowspan: { default: 1, parseHTML: () => 1, rendered: false },
      colwidth: { default: null, parseHTML: () => null, rendered: false },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  })

export const TableCell = cell('tableCell', 'td')
export const TableHead = cell('tableHead', 'th')

const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHead: 'header_cell',
}

export const TableRoles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),
})
