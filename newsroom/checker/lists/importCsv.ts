import { type CsvRow, csvRows } from '#lib/csv.ts'
import { foldTerm } from '#lib/zh/fold.ts'
import { type Level, levelNames, levels } from '../finding.ts'
import type { ListedName, ListedTerm } from './lists.ts'

/** What became of a CSV text: what can be taken, and each row that cannot, by its line and a sentence. */
export type Imported<Entry> = {
  entries: Entry[]
  refused: { line: number; sentence: string }[]
}

/** Upper bounds: characters of a term, names of columns as the first line writes them. */
export const importLimits = { term: 40, words: 200, rows: 20_000 } as const

const termColumns = { term: '词语', suggestion: '改为', level: '级别', note: '说明' } as const
const nameColumns = { name: '姓名', titles: '职务' } as const

type Read<Entry> = (fields: Record<string, string>) => Entry | string

/** `词语,改为,级别,说明`: a list of terms. 级别 is 错, 疑 or 示; blank is 疑. */
export const importTerms = (text: string): Imported<ListedTerm> =>
  importRows(text, termColumns, 'term', ({ term = '', suggestion = '', level = '', note = '' }) => {
    const known = levelOf(level)
    if (!known) return `级别“${level}”不认识，请填错、疑或示。`
    if (suggestion.length > importLimits.words || note.length > importLimits.words)
      return `“改为”和“说明”最多${importLimits.words}个字。`
    if (foldTerm(suggestion) === foldTerm(term) && suggestion !== '')
      return `“${term}”改为它自己，请改正或留空。`
    return { term, suggestion: suggestion === '' ? null : suggestion, level: known, note }
  })

/** `姓名,职务`: a list of names; several titles are parted by 、 or ；. */
export const importNames = (text: string): Imported<ListedName> =>
  importRows(text, nameColumns, 'name', ({ name = '', titles = '' }) => ({
    name,
    titles: titles
      .split(/[、；;]/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  }))

const levelOf = (name: string): Level | undefined =>
  name === '' ? 'doubt' : levels.find((level) => levelNames[level] === name)

function importRows<Entry>(
  text: string,
  columns: Readonly<Record<string, string>>,
  key: string,
  read: Read<Entry>,
): Imported<Entry> {
  const [head, ...rows] = csvRows(text)
  const wanted = Object.entries(columns)
  const places = wanted.map(([, title]) => head?.fields.indexOf(title) ?? -1)
  const title = columns[key] ?? key
  if (!head || places[wanted.findIndex(([name]) => name === key)] === -1) {
    const order = Object.values(columns).join(',')
    return refusal(1, `第一行要写明各列，例如“${order}”；没有找到“${title}”。`)
  }
  if (rows.length > importLimits.rows)
    return refusal(1, `一次最多导入${importLimits.rows}行，这里有${rows.length}行，请分几次。`)
  const result: Imported<Entry> = { entries: [], refused: [] }
  const firstLines = new Map<string, number>()
  for (const row of rows) {
    const fields = Object.fromEntries(
      wanted.map(([name], at) => [name, row.fields[places[at] ?? -1] ?? '']),
    )
    const entry = faultOf(row, head, fields[key] ?? '', title, firstLines) ?? read(fields)
    if (typeof entry === 'string') result.refused.push({ line: row.line, sentence: entry })
    else result.entries.push(entry)
  }
  return result
}

const refusal = <Entry>(line: number, sentence: string): Imported<Entry> => ({
  entries: [],
  refused: [{ line, sentence }],
})

/** What is wrong with a row whatever it lists; null: nothing, and its line is remembered. */
function faultOf(
  { line, fields }: CsvRow,
  head: CsvRow,
  term: string,
  title: string,
  firstLines: Map<string, number>,
): string | null {
  const folded = foldTerm(term)
  if (fields.length > head.fields.length)
    return `有${fields.length}列，比第一行多；内容里有逗号的，请用引号括起来。`
  if (folded === '') return `“${title}”是空的。`
  if (Array.from(folded).length < 2) return `“${term}”只有一个字，会到处误报，请写长一些。`
  if (term.length > importLimits.term) return `“${title}”最多${importLimits.term}个字。`
  if (fields.some((field) => /(?![\t\n])\p{Cc}|\p{Cs}|\ufffd/u.test(field)))
    return '有认不出的字符，请把文件存成 UTF-8 编码后再导入。'
  const first = firstLines.get(folded)
  if (first !== undefined) return `“${term}”和第${first}行重复。`
  firstLines.set(folded, line)
  return null
}
