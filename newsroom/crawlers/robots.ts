import { publicUrl } from '#lib/publicUrl.ts'
import { pathOf } from '../addresses.ts'
import { siteSettings } from '../settings/published.ts'

/** Where no crawler has anything to find: the desk, interfaces, lists of what somebody looked for. */
const closed = ['/admin', '/api/', '/search']

/**
 * robots.txt (RFC 9309). A demo site refuses every crawler; once an administrator has confirmed the
 * site, all but the desk is open, and the sitemaps are named.
 */
export async function robotsText(): Promise<string> {
  const { isConfirmed } = await siteSettings()
  if (!isConfirmed) return 'User-agent: *\nDisallow: /\n'
  const sitemaps = [pathOf({ kind: 'sitemap' }), pathOf({ kind: 'newsSitemap' })]
  return [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    ...sitemaps.map((path) => `Sitemap: ${publicUrl(path)}`),
    '',
  ].join('\n')
}
