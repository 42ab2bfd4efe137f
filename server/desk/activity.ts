import type { IncomingMessage } from 'node:http'
import { eventsPath } from '#newsroom/deskAddresses.ts'

/**
 * Whether a request is one that an open page makes by itself: its stream of events, the lock of an open
 * story, the text that a colleague saved, what may be wanted next, the page drawn anew because something
 * was done at the desk. None of them says that a person is there: a board that is left on a screen must
 * not keep its session for ever.
 */
export function isByItself(path: string, { method = 'GET', headers, url = '' }: Asked): boolean {
  if (path === eventsPath || path.startsWith('/api/desk/locks/')) return true
  if (method !== 'GET') return false
  if (path.startsWith('/api/desk/drafts/')) return true
  if (headers['rsc'] === undefined) return false
  return headers['next-router-prefetch'] !== undefined || isOwnPage(url, headers.referer)
}

type Asked = Pick<IncomingMessage, 'method' | 'headers' | 'url'>

/** The framework's router asks for another page when somebody follows a link, for its own to redraw it. */
const isOwnPage = (url: string, referer = ''): boolean =>
  URL.canParse(referer) && pageOf(url) === pageOf(referer)

/** Path and query, without the router's own parameter. */
function pageOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://desk.invalid')
  searchParams.delete('_rsc')
  return `${pathname}?${searchParams}`
}
