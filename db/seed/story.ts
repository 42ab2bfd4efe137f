import type { Block, Origin, Run } from '#newsroom/stories/content.ts'

/**
 * The words in which the demo newsroom's stories are written, one file a story in `stories/`.
 * A file exports one `story`; the seed files, publishes, corrects and withdraws it through the
 * newsroom's verbs, as people at the desk would.
 */
export type SeedStory = {
  /** Unique among the seeds, by which `front.ts` and other stories name it. Equals the file's name. */
  name: string
  channel: ChannelSlug
  /** Harbin time of publication, `2018-05-14 06:47`. */
  at: string
  kicker?: string
  title: string
  subtitle?: string
  /** 11–13 字 wanted, 15 at most. Needed where the title is longer than 15 字. */
  shortTitle?: string
  /** 摘要, one sentence of 20–45 字. */
  summary: string
  keyPoints?: string[]
  /** Key of `sources.ts`. */
  source: SourceKey
  origin: Origin
  reprint?: { author: string; title: string; url: string }
  bylines: string[]
  editor?: string
  dutyEditor?: string
  proofreader?: string
  printPage?: string
  tags: string[]
  /** Another picture for the generated cover. */
  coverSalt?: number
  isBrief?: boolean
  body: Block[]
  corrections?: SeedCorrection[]
  withdrawn?: { at: string; reason: string }
}

export type ChannelSlug =
  | 'bcxw'
  | 'longjiang'
  | 'guonei'
  | 'guoji'
  | 'minsheng'
  | 'jiaoyu'
  | 'wenti'
  | 'zhuanti'

export type SourceKey = 'daily' | 'evening' | 'site' | 'wire' | 'science' | 'world' | 'district'

export type SeedCorrection = {
  at: string
  kind: 'fact' | 'number' | 'name' | 'picture' | 'text'
  /** What stood: the exact words of the first version, which must occur once in a paragraph. */
  stood: string
  /** What should stand: the words that replace them. */
  stands: string
  /** One sentence for the reader. */
  note: string
}

/** `'路灯**全部**换新，见[公告](/about)'` → runs: `**…**` sets emphasis dots, `[…](…)` a link. */
export function text(marked: string): Run[] {
  const runs: Run[] = []
  for (const part of marked.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/)) {
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part)
    if (link?.[1] && link[2]) runs.push({ text: link[1], href: link[2] })
    else if (part.startsWith('**')) runs.push({ text: part.slice(2, -2), dots: true })
    else if (part) runs.push({ text: part })
  }
  return runs
}

export const p = (marked: string): Block => ({ kind: 'paragraph', text: text(marked) })
export const leadIn = (lead: string, marked: string): Block => ({
  kind: 'leadIn',
  lead,
  text: text(marked),
})
export const subhead = (...lines: string[]): Block => ({ kind: 'subhead', lines })
export const quote = (words: string, by?: string): Block => ({
  kind: 'quote',
  text: words,
  ...(by && { by }),
})
export const bullets = (...items: string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map(text),
})
export const steps = (...items: string[]): Block => ({
  kind: 'list',
  ordered: true,
  items: items.map(text),
})
export const table = (caption: string, head: string[], ...rows: string[][]): Block => ({
  kind: 'table',
  caption,
  head,
  rows,
})
export const numbers = (...items: [value: string, unit: string, label: string][]): Block => ({
  kind: 'numbers',
  items: items.map(([value, unit, label]) => ({ value, unit, label })),
})
export const figure = (salt: number, caption: string, credit: string): Block => ({
  kind: 'figure',
  cover: { salt },
  caption,
  credit,
})
export const note = (title: string, marked: string): Block => ({
  kind: 'note',
  title,
  text: text(marked),
})
export const divider = (): Block => ({ kind: 'divider' })
