type Open = { at: number; kind: string }

/** What became of the paired marks of a text; positions are UTF-16 offsets of the marks. */
export type Nesting = {
  pairs: { open: number; close: number; kind: string; inside: Open | null }[]
  unclosed: number[]
  unopened: number[]
  /** Marks that stand the wrong way round, and what should stand there: `谢谢“，` → ”. */
  reversed: { at: number; mark: string }[]
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '「': '」',
  '『': '』',
  '〔': '〕',
}
const closers = new Set(Object.values(closing))
/** Half-width brackets pair with either form. */
const form = (mark: string): string => (mark === ')' ? '）' : mark)

/** Follows the paired marks of a text: 4.8–4.10 and 4.15 of GB/T 15834—2011. */
export function nestingOf(text: string): Nesting {
  const nesting: Nesting = { pairs: [], unclosed: [], unopened: [], reversed: [] }
  const stack: Open[] = []
  const close = (at: number, mark: string) => {
    const found = stack.findLastIndex(({ kind }) => closing[kind] === mark)
    if (found < 0) return nesting.unopened.push(at)
    for (const { at: lost } of stack.splice(found + 1)) nesting.unclosed.push(lost)
    const { at: open, kind } = stack.pop() as Open
    return nesting.pairs.push({ open, close: at, kind, inside: outerOf(stack, kind) })
  }
  for (let at = 0; at < text.length; at += 1) {
    const mark = form(text.charAt(at))
    const isOpener = Object.hasOwn(closing, mark)
    if (isOpener && !(mark === '“' && isBackwards(text, at, stack))) stack.push({ at, kind: mark })
    else if (isOpener) {
      nesting.reversed.push({ at, mark: '”' })
      close(at, '”')
    } else if (closers.has(mark) && !isNoCloser(text, at, mark)) {
      if (mark === '”' && opensBackwards(text, at, stack)) {
        nesting.reversed.push({ at, mark: '“' })
        stack.push({ at, kind: '“' })
      } else close(at, mark)
    }
  }
  nesting.unclosed.push(...stack.map(({ at }) => at))
  // What stays open is no outer pair
  for (const pair of nesting.pairs)
    if (pair.inside && nesting.unclosed.includes(pair.inside.at)) pair.inside = null
  return nesting
}

const families = ['“‘', '《〈']

/** The innermost open mark of the same family. */
function outerOf(stack: readonly Open[], kind: string): Open | null {
  const family = families.find((marks) => marks.includes(kind)) ?? kind
  return stack.findLast((open) => family.includes(open.kind)) ?? null
}

/** “ that stands where ” should: one is open, and what follows goes on after a quotation. */
const isBackwards = (text: string, at: number, stack: readonly Open[]): boolean =>
  stack.some(({ kind }) => kind === '“') && /^(?:[，。；：、！？）》]|$)/u.test(text.slice(at + 1))

/** ” that stands where “ should: none is open, it follows a mark, and another ” comes. */
const opensBackwards = (text: string, at: number, stack: readonly Open[]): boolean =>
  !stack.some(({ kind }) => kind === '“') &&
  (at === 0 || /[：，。、（]/u.test(text.charAt(at - 1))) &&
  /^[^“”，。；：、]/u.test(text.slice(at + 1)) &&
  /^[^“”]*”/u.test(text.slice(at + 1))

/** An apostrophe (don’t, 5’), or the bracket of a number that opens an item: `1）`, `（1）` aside. */
function isNoCloser(text: string, at: number, mark: string): boolean {
  if (mark === '’') return /[\p{Script=Latin}\d]/u.test(text.charAt(at - 1))
  if (mark !== '）') return false
  const before = text.slice(Math.max(0, at - 4), at)
  return /(?:^|[。；，：、\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2}|[①-⑳])$/u.test(before)
}
