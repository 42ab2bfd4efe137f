/** Where in the story a place is, for a card: `title` → 主题, `body.3.text` → 第4段. */
export function placeName(place: string): string {
  const [part = '', index = '0'] = place.split('.')
  if (part === 'body') return `正文第${Number(index) + 1}段`
  if (part === 'keyPoints') return `要点第${Number(index) + 1}条`
  return fields[part] ?? ''
}

const fields: Readonly<Record<string, string>> = {
  kicker: '引题',
  title: '主题',
  subtitle: '副题',
  shortTitle: '短标题',
  summary: '摘要',
}

/** What the button of a fix says: 补“）”, 删去“左右”, 改为“账户”. */
export function fixName({ text, suggestion }: { text: string; suggestion: string | null }): string {
  if (suggestion === null) return ''
  if (suggestion === '') return `删去“${text}”`
  if (text !== '' && suggestion.startsWith(text)) return `补“${suggestion.slice(text.length)}”`
  return `改为“${suggestion}”`
}
