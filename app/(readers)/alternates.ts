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
 * languages.
 */
export const alternatesOf = (
  path: string,
  feed: { channel?: string; sourceId?: number; title?: string } = {},
): Alternates => ({
  canonical: publicUrl(path),
  types: {
    'application/rss+xml': [
      {
        url: machinePath({ kind: 'feed', format: 'rss', ...scopeOf(feed) }),
        ...(feed.title && { title: feed.title }),
      },
    ],
  },
  ...languagesOf(path, languages),
})

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
