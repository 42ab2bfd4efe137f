/** What XML 1.0 (2.2) has no place for: controls, halves of surrogate pairs, U+FFFE, U+FFFF. */
const misfits = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text without what fits in no XML, and in no JSON that other languages read. */
export const fitting = (text: string): string => text.replace(misfits, '')

/** A text as it may stand in an element or a quoted attribute, of XML as of HTML: `a<b` → `a&lt;b`. */
export const escaped = (text: string): string =>
  fitting(text).replace(/[&<>"]/g, (mark) => references[mark] ?? mark)

/** `element('link', { rel: 'self' })` → `<link rel="self"/>`; `inner` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner = '',
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(String(value))}"`,
  )
  const start = `<${name}${written.join('')}`
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`
}

/** An element that holds a text only: `textElement('title', 'a&b')` → `<title>a&amp;b</title>`. */
export const textElement = (name: string, text: string): string =>
  `<${name}>${escaped(text)}</${name}>`

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'
