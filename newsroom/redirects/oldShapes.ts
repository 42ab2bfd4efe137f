import { type Day, isDay } from '#lib/zh/date.ts'

/** What an address of the old site says by its shape. */
export type OldAddress = { channel: string; day: Day | null; storyId: number | null }

/** With or without a slash at its end, as the folder of a day was written. */
const article =
  /^\/([a-z][a-z0-9]{1,19})\/content\/(\d{4}-\d\d)\/(\d\d)(?:\/(?:(content|node)_(\d{1,15})(?:_\d+)*\.html?)?)?$/
const list = /^\/([a-z][a-z0-9]{1,19})\/(?:content\/)?(?:node_\d{1,15}(?:_\d+)*|index)\.html?$/

/**
 * Reads the shapes of the old site: `/bcxw/content/2018-05/14/content_12.htm` an article (`content_12_2`
 * its second page), `…/14/node_3.htm` a list of that day, `/bcxw/node_3.htm` a channel. Null for others.
 */
export function oldAddressOf(path: string): OldAddress | null {
  const [, channel, month, date, kind, number] = article.exec(path) ?? []
  if (channel) {
    const day = `${month}-${date}`
    if (!isDay(day)) return null
    return { channel, day, storyId: kind === 'content' ? Number(number) : null }
  }
  const [, ofList] = list.exec(path) ?? []
  return ofList ? { channel: ofList, day: null, storyId: null } : null
}

/** The first page of an article whose later page is asked for: `content_12_2.htm` → `content_12.htm`. */
export const firstPageOf = (path: string): string | null =>
  /_\d+(?:_\d+)+\.html?$/.test(path) ? path.replace(/(_\d+)(?:_\d+)+(\.html?)$/, '$1$2') : null
