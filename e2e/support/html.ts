/** What tests read in a page's HTML as it was sent, without a browser. */

const decoded = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** The text of a piece of HTML, tags taken out: `开挖 <wbr/>10月末` → `开挖 10月末`. */
export const textOf = (html: string): string =>
  decoded(html.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, ''))

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, value = '']) => decoded(value))

export const tagsIn = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []

/** `attributeOf('<input name="a"/>', 'name')` → `a` */
export const attributeOf = (tag: string, name: string): string | undefined =>
  all(tag, new RegExp(`\\s${name}="([^"]*)"`, 'g'))[0]

export const linksIn = (html: string): string[] => all(html, /<a\b[^>]*?\shref="([^"]*)"/g)

/** Pictures, icons, preloads, and what style sheets name: all files that belong to the page. */
export const filesIn = (html: string): string[] => [
  ...all(html, /<link\b[^>]*?\shref="([^"]*)"/g),
  ...all(html, /\ssrc="([^"]*)"/g),
  ...all(html, /\ssrcset="([^"]*)"/gi).flatMap((set) =>
    set.split(',').map((each) => each.trim().split(' ')[0] ?? ''),
  ),
  ...all(html, /url\(["']?([^"')]+)["']?\)/g),
]

export const titleOf = (html: string): string => all(html, /<title>([^<]*)<\/title>/g)[0] ?? ''

/** The content of `<meta name="description">` or of `<meta property="og:title">`. */
export const metaOf = (html: string, name: string): string =>
  all(html, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'))[0] ?? ''

/** The text of the one `h1`. */
export const headlineOf = (html: string): string =>
  textOf(/<h1\b[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')

/** Levels of all headings in reading order: [1, 2, 3, 3, 2]. */
export const headingLevels = (html: string): number[] => all(html, /<h([1-6])\b/g).map(Number)

/** `/bcxw/2018-05-14/1` and its like, for the links of a page that lead to stories. */
export const isStory = (path: string): boolean => /^\/[a-z]+\/\d{4}-\d\d-\d\d\/\d+$/.test(path)
