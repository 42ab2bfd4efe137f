import type { Metadata } from 'next'
import { publicUrl } from '#lib/publicUrl.ts'
import { machinePath } from '#newsroom/addresses.ts'

type Alternates = NonNullable<Metadata['alternates']>

/**
 * The languages in which the site's pages stand, each with the address of a page in it. One now: then
 * there is nothing to choose, and no `hreflang` is written.
 */
const languages: Readonly<Record<string, (path: string) => string>> = { 'zh-CN': publicUrl }

/**
 * A page's one true address, its feed (the site's where `feed` names none), and the same page in other
 * languages. `isOwn` on the page whose stories the feed has: then it is told in each of its forms.
 */
export const alternatesOf = (
  path: string,
  feed: { channel?: string; sourceId?: number; title?: string; isOwn?: boolean } = {},
): Alternates => ({
  canonical: publicUrl(path),
  types: Object.fromEntries(
    (feed.isOwn ? formats : formats.slice(0, 1)).map(({ format, type }) => [
      type,
      [
        {
          url: machinePath({ kind: 'feed', format, ...scopeOf(feed) }),
          ...(feed.title && { title: feed.title }),
        },
      ],
    ]),
  ),
  ...languagesOf(path, languages),
})

const formats = [
  { format: 'rss', type: 'application/rss+xml' },
  { format: 'atom', type: 'application/atom+xml' },
  { format: 'json', type: 'application/feed+json' },
] as const

const scopeOf = ({ channel, sourceId }: { channel?: string; sourceId?: number }) => ({
  ...(channel && { channel }),
  ...(sourceId && { sourceId }),
})

/** `hreflang` links, the first language being also the default; none for a site in one language. */
export function languagesOf(path: string, given: typeof languages): Pick<Alternates, 'languages'> {
  const [first, ...others] = Object.entries(given)
  if (!first || others.length === 0) return {}
  const all = [first, ...others].map(([language, addressIn]) => [language, addressIn(path)])
  return { languages: Object.fromEntries([...all, ['x-default', first[1](path)]]) }
}
