import type { Address } from '#newsroom/addresses.ts'

/**
 * The names by which a CDN in front can drop copies of a page before they grow old, as one
 * `Surrogate-Key` header: `pages` is on all of them, the others say what the page is about.
 * `{ kind: 'story', channel: 'bcxw', id: 1 … }` → `pages channel-bcxw story-1`
 */
export const surrogateKeys = (address: Address): string => ['pages', ...ownKeys(address)].join(' ')

function ownKeys(address: Address): string[] {
  switch (address.kind) {
    case 'front':
    case 'corrections':
    case 'feeds':
    case 'search':
      return [address.kind]
    case 'staticPage':
      return [`page-${address.slug}`]
    case 'channel':
      return [`channel-${address.channel}`]
    case 'day':
      return [`channel-${address.channel}`, `day-${address.day}`]
    case 'story':
      return [`channel-${address.channel}`, `day-${address.day}`, `story-${address.id}`]
    case 'calendar':
      return [`channel-${address.channel}`, 'archive']
    case 'source':
    case 'author':
    case 'tag':
      return ['archive']
    case 'feed':
      return ['feeds', ...(address.channel ? [`channel-${address.channel}`] : [])]
    default:
      return ['crawlers']
  }
}
