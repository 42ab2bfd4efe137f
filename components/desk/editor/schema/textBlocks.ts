import { Node } from '@tiptap/core'

/**
 * The blocks that are one text each. White space is kept as typed (`pre`): the document never
 * changes a character by itself.
 */
export const inlineMarks = 'link dots'

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })

export const Text = Node.create({ name: 'text', group: 'inline' })

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'text*',
  marks: inlineMarks,
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

/** 小标题: one line or two, between which stands a `lineBreak`. */
export const Subhead = Node.create({
  name: 'subhead',
  group: 'block',
  content: 'text* lineBreak? text*',
  marks: '',
  defining: true,
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'h2' }],
  renderHTML: () => ['h2', { 'data-hint': '小标题' }, 0],
})

export const LineBreak = Node.create({
  name: 'lineBreak',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br', context: 'subhead/' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
})

/** ——钱花在哪儿。 The lead is the text under the mark `lead`; the dash is drawn by the style sheet. */
export const LeadIn = Node.create({
  name: 'leadIn',
  group: 'block',
  content: 'text*',
  marks: `lead ${inlineMarks}`,
  defining: true,
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'p[data-block=leadIn]', priority: 60 }],
  renderHTML: () => ['p', { 'data-block': 'leadIn' }, 0],
})

export const Divider = Node.create({
  name: 'divider',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
})

export const List = Node.create({
  name: 'list',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({
    ordered: { default: false, parseHTML: (element) => element.tagName === 'OL', rendered: false },
  }),
  parseHTML: () => [{ tag: 'ul' }, { tag: 'ol' }],
  renderHTML: ({ node }) => [node.attrs['ordered'] ? 'ol' : 'ul', 0],
})

export const ListItem = Node.create({
  name: 'listItem',
  content: 'text*',
  marks: inlineMarks,
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
})
