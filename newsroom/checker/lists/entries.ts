import { foldTerm } from '#lib/zh/fold.ts'
import { type Level, levelNames, levels, packNames } from '../finding.ts'
import type { AllowedText, ListedName, ListedTerm } from './lists.ts'

/** An entry of a list as somebody fills it in: in a form, or as a row of a file. */

export const listKinds = ['terms', 'names', 'allowed'] as const
export type ListKind = (typeof listKinds)[number]

export type Entries = { terms: ListedTerm; names: ListedName; allowed: AllowedText }
export type Fields = Readonly<Record<string, string>>

/** Upper bounds: characters of a term, of other fields; rows of one file. */
export const importLimits = { term: 40, words: 200, rows: 20_000 } as const

/** The fields of each list under their names, the words first. */
export const listColumns = {
  terms: { term: '词语', suggestion: '改为', level: '级别', note: '说明' },
  names: { name: '姓名', titles: '职务' },
  allowed: { text: '文字', rule: '规则' },
} as const satisfies Record<ListKind, Fields>

/** The field whose words an entry is known by. */
export const keyOf = { terms: 'term', names: 'name', allowed: 'text' } as const

type Read<Entry> = (fields: Fields) => Entry | string

const readers: { [Kind in ListKind]: Read<Entries[Kind]> } = {
  terms: ({ term = '', suggestion = '', level = '', note = '' }) => {
    const known = levelOf(level)
    if (!known) return `级别“${level}”不认识，请填错、疑或示。`
    if (suggestion.length > importLimits.words || note.length > importLimits.words)
      return `“改为”和“说明”最多${importLimits.words}个字。`
    if (foldTerm(suggestion) === foldTerm(term) && suggestion !== '')
      return `“${term}”改为它自己，请改正或留空。`
    return { term, suggestion: suggestion === '' ? null : suggestion, level: known, note }
  },
  names: ({ name = '', titles = '' }) => {
    if (titles.length > importLimits.words) return `“职务”最多${importLimits.words}个字。`
    const all = titles.split(/[、；;]/u).map((one) => one.trim())
    return { name, titles: all.filter((one) => one !== '') }
  },
  allowed: ({ text = '', rule = '' }) => {
    const known = ruleOf(rule)
    if (known === undefined)
      return `规则“${rule}”不认识；留空就是对所有规则都放行，也可以写一包规则的名字，例如“易错字词”。`
    return { text, rule: known }
  },
}

/** What an entry lists, or what is wrong with it, as a sentence. */
export function readEntry<Kind extends ListKind>(
  kind: Kind,
  fields: Fields,
): Entries[Kind] | string {
  const key = keyOf[kind]
  const title = (listColumns[kind] as Fields)[key] ?? key
  return wordsFault(fields[key] ?? '', title) ?? charactersFault(fields) ?? readers[kind](fields)
}

function wordsFault(words: string, title: string): string | null {
  const folded = foldTerm(words)
  if (folded === '') return `“${title}”是空的。`
  if (Array.from(folded).length < 2) return `“${words}”只有一个字，会到处误报，请写长一些。`
  if (words.length > importLimits.term) return `“${title}”最多${importLimits.term}个字。`
  return null
}

const charactersFault = (fields: Fields): string | null =>
  Object.values(fields).some((field) => /(?![\t\n])\p{Cc}|\p{Cs}|\ufffd/u.test(field))
    ? '有认不出的字符，请把文件存成 UTF-8 编码后再导入。'
    : null

const levelOf = (name: string): Level | undefined =>
  name === '' ? 'doubt' : levels.find((level) => levelNames[level] === name || level === name)

/** 易错字词 → confusables; a rule or pack by its identifier as it is; '' → null; else undefined. */
function ruleOf(name: string): string | null | undefined {
  if (name === '') return null
  const pack = Object.entries(packNames).find(([id, chinese]) => chinese === name || id === name)
  if (pack) return pack[0]
  const [packId = ''] = name.split('.')
  return /^[a-z]+\.[a-zA-Z]{1,40}$/.test(name) && packId in packNames ? name : undefined
}
