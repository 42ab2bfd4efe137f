import { escaped } from '#lib/xml.ts'
import { dateTimeOf } from '#lib/zh/date.ts'
import type { CorrectionEntry } from '../corrections/published.ts'
import { bodyHtml } from './bodyHtml.ts'
import type { FeedItem } from './published.ts'

/** The summary as plain text, with the corrections before it: who reads only a feed must learn of them. */
export const summaryOf = ({ story, corrections }: FeedItem): string =>
  [...corrections.map(correctionText), story.summary].join('\n')

/** The same as HTML. */
export const summaryHtml = (item: FeedItem): string =>
  summaryOf(item)
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')

/** The whole text as HTML, or null where the feed carries none. */
export function wholeHtml({ story, corrections, isWhole }: FeedItem): string | null {
  if (!isWhole) return null
  const lines = [
    ...corrections.map(correctionText),
    ...(story.modifiedAt && corrections.length === 0
      ? [`本文于${dateTimeOf(story.modifiedAt)}修改。`]
      : []),
  ]
  const demo = story.isDemo ? ['演示稿：本文为演示站点而写，不是新闻报道。'] : []
  const paragraphs = (texts: string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join('')
  return paragraphs(lines) + bodyHtml(story.content.body, story) + paragraphs(demo)
}

const correctionText = ({ correctedAt, stood, stands, note }: CorrectionEntry): string =>
  `更正（${dateTimeOf(correctedAt)}）：原文“${stood}”应为“${stands}”。${note}`

/** 频道 and 标签, each once. */
export const categoriesOf = ({ story }: FeedItem): string[] => [
  ...new Set([story.channelName, ...story.content.tags]),
]

/** The authors by name; the 稿源 where nobody is named. */
export const authorsOf = ({ story }: FeedItem): string[] => {
  const { bylines } = story.content.credits
  return bylines.length > 0 ? bylines : [story.sourceName]
}

/** When the item last changed, ms UTC. */
export const changedAt = ({ story }: FeedItem): number => story.modifiedAt ?? story.publishedAt

/** A name of the item for ever, whatever its address becomes (RFC 4151): `tag:a.example,2018-05-14:1` */
export const tagUri = (domain: string, { story }: FeedItem): string =>
  `tag:${asciiHost(domain)},${story.day}:story-${story.id}`

/** A tag URI has an ASCII domain; the setting is a line that people wrote. */
export function asciiHost(domain: string): string {
  const host = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : ''
  return /^[a-z0-9.-]+$/.test(host) ? host : 'localhost'
}
