import { Node } from '@tiptap/core'
import { inlineMarks } from './textBlocks.ts'

/**
 * Blocks made of named slots, each one line of text: a quote is its words and who said them. A slot
 * never splits nor joins; `hint` is what stands in it while it is empty.
 */
const slot = (name: string, hint: string, options: { marks?: string; tag?: string } = {}) => {
  const tag = options.tag ?? 'p'
  return Node.create({
    name,
    content: 'text*',
    marks: options.marks ?? '',
    isolating: true,
    selectable: false,
    whitespace: 'pre',
    parseHTML: () => [{ tag: `${tag}[data-slot=${name}]`, priority: 60 }],
    renderHTML: () => [tag, { 'data-slot': name, 'data-hint': hint }, 0],
  })
}

const frame = (name: string, content: string, tag: string, label: string) =>
  Node.create({
    name,
    group: 'block',
    content,
    isolating: true,
    defining: true,
    parseHTML: () => [{ tag: `${tag}[data-block=${name}]`, priority: 60 }],
    renderHTML: () => [tag, { 'data-block': name, 'data-label': label }, 0],
  })

export const Quote = frame('quote', 'quoteText quoteBy', 'blockquote', '引文')
export const QuoteText = slot('quoteText', '引语')
export const QuoteBy = slot('quoteBy', '谁说的（可以不写）')

export const Note = frame('note', 'noteTitle noteText', 'aside', '人物、数字说明')
export const NoteTitle = slot('noteTitle', '标题，例如“人物”')
export const NoteText = slot('noteText', '几句话', { marks: inlineMarks })

export const Numbers = frame('numbers', 'numberItem{1,4}', 'div', '数字')
export const NumberItem = Node.create({
  name: 'numberItem',
  content: 'numberValue numberUnit numberLabel',
  isolating: true,
  selectable: false,
  parseHTML: () => [{ tag: 'div[data-block=numberItem]', priority: 60 }],
  renderHTML: () => ['div', { 'data-block': 'numberItem' }, 0],
})
export const NumberValue = slot('numberValue', '数字')
export const NumberUnit = slot('numberUnit', '单位')
export const NumberLabel = slot('numberLabel', '说明')

/** A generated cover; `salt` (0–999) chooses the composition. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'figureCaption figureCredit',
  isolating: true,
  defining: true,
  addAttributes: () => ({
    salt: {
      default: 0,
      parseHTML: (element) => saltOf(element.getAttribute('data-salt')),
      renderHTML: ({ salt }) => ({ 'data-salt': String(salt) }),
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-block=figure]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-block': 'figure', ...HTMLAttributes }, 0],
})
export const FigureCaption = slot('figureCaption', '图片说明')
export const FigureCredit = slot('figureCredit', '作者，例如“制图 张三”')

const saltOf = (written: string | null): number =>
  /^\d{1,3}$/.test(written ?? '') ? Number(written) : 0

export const TableCaption = slot('tableCaption', '表格标题')
export const CellText = slot('cellText', '')
