import type { Block, Run } from '../stories/content.ts'

/**
 * The body of a page as plain text that a person can write in a plain field, and back (`readNotation`):
 * a line is a paragraph, other blocks begin with a sign. Nothing of it is HTML.
 *
 *     # 小标题                    - 列表的一项                || 表格的标题
 *     ++引段开头++正文            1. 有序列表的一项           | 表头一 | 表头二
 *     > 引语                      = 3200 | 余万元 | 专项资金  | 格 | 格
 *     >> 说话的人                 ! 12 | 图片说明 | 图片作者  【人物】人物说明
 *     [链接的文字](/about)        *着重的字*                  ---
 *
 * A sign that means itself stands behind a `\`; `\n` is a line break inside a text.
 */
export const printNotation = (body: readonly Block[]): string => body.map(print).join('\n\n')

function print(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return opening(runs(block.text))
    case 'subhead':
      return block.lines.map((line) => `# ${escaped(line)}`).join('\n')
    case 'leadIn':
      return `++${escaped(block.lead).replaceAll('+', '\\+')}++${runs(block.text)}`
    case 'quote':
      return [`> ${escaped(block.text)}`, ...(block.by ? [`>> ${escaped(block.by)}`] : [])].join(
        '\n',
      )
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${runs(item)}`)
        .join('\n')
    case 'table':
      return [`|| ${escaped(block.caption)}`, ...[block.head, ...block.rows].map(row)].join('\n')
    case 'numbers':
      return block.items
        .map(({ value, unit, label }) => `= ${[value, unit, label].map(escaped).join(' | ')}`)
        .join('\n')
    case 'figure':
      return `! ${block.cover.salt} | ${escaped(block.caption)} | ${escaped(block.credit)}`
    case 'note':
      return `【${escaped(block.title)}】${runs(block.text)}`
    case 'divider':
      return '---'
  }
}

const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')}`

const runs = (text: readonly Run[]): string =>
  text
    .map(({ text, dots, href }) => {
      const words = escaped(text)
      const linked = href === undefined ? words : `[${words}](${href.replace(/[\\()]/g, '\\$&')})`
      return dots ? `*${linked}*` : linked
    })
    .join('')

/** A paragraph whose first character would open another block. */
const opening = (line: string): string =>
  /^(?:[#\->|=!\s]|\+\+|\d+\.)/.test(line) ? `\\${line}` : line

const breaks: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (text: string): string =>
  text.replace(/[\\[\]*|【】]/g, '\\$&').replace(/[\n\r\t]/g, (each) => breaks[each] ?? each)
