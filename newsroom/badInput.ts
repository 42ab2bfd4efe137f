import type { z } from 'zod'
import { type Refusal, refused } from '#lib/result.ts'

/**
 * The newsroom's names of fields: `{ title: '主题' }`. A list's items are counted: 正文第3项. A field in
 * another that is called otherwise there: `{ 'reprintLicence.title': '原标题' }`.
 */
export type FieldNames = Readonly<Record<string, string>>

/** For `safeParse`: says in Chinese what is wrong, where the shape has no sentence of its own. */
export const inChinese = {
  error: (issue: z.core.$ZodRawIssue): string => {
    switch (issue.code) {
      case 'invalid_type':
        return issue.input === undefined ? '缺少这一项' : '填写的不是需要的内容'
      case 'too_small':
        if (issue.origin === 'string') return '不能为空'
        return issue.origin === 'array' ? `至少要有${issue.minimum}项` : `不能小于${issue.minimum}`
      case 'too_big':
        if (issue.origin === 'string') return `最多${issue.maximum}个字符`
        return issue.origin === 'array' ? `最多${issue.maximum}项` : `不能大于${issue.maximum}`
      case 'invalid_value':
      case 'invalid_union':
        return '不在可选的范围里'
      case 'unrecognized_keys':
        return `有不认识的内容“${few(issue.keys)}”`
      case 'invalid_format':
        return formats[issue.format] ?? '格式不对'
      default:
        return '格式不对'
    }
  },
}

/** Names that a client made up may be many and long: three of them, 20 characters each. */
const few = (keys: string[]): string =>
  keys
    .slice(0, 3)
    .map((key) => [...key.slice(0, 40)].slice(0, 20).join(''))
    .join('、')

/** Nobody reads more sentences than this. */
const mostSentences = 30

const formats: Readonly<Record<string, string>> = {
  url: '不是完整的网址，例如 https://www.example.com/',
  email: '不是电子邮件地址',
}

/** Sentences for the person who filled it in: `主题：不能为空。正文第3项：缺少这一项。` */
export function sentenceOf(error: z.ZodError, names: FieldNames): string {
  const faults = error.issues.map(({ path, message }) => {
    const within = path.slice(0, 2)
    const place = names[within.join('.')] ?? within.map((part) => placeName(part, names)).join('')
    return `${[place, message.replace(/。$/, '')].filter(Boolean).join('：')}。`
  })
  return [...new Set(faults)].slice(0, mostSentences).join('')
}

const placeName = (part: PropertyKey, names: FieldNames): string =>
  typeof part === 'number' ? `第${part + 1}项` : (names[String(part)] ?? '')

/** The refusal for what does not fit a shape: all sentences, and the first field at fault. */
export function badValue(
  error: z.ZodError,
  names: FieldNames,
): { ok: false; refusal: Refusal<'badValue'> } {
  const field = error.issues[0]?.path.join('.')
  return refused('badValue', sentenceOf(error, names), field || undefined)
}
