import { machinePath } from '#newsroom/addresses.ts'
import type { Hue } from '#newsroom/channels/published.ts'

export type FeedLine = {
  name: string
  /** The page with the same stories. */
  path: string
  feed: { channel?: string; sourceId?: number }
  hue?: Hue
}

const formats = [
  { format: 'rss', name: 'RSS' },
  { format: 'atom', name: 'Atom' },
  { format: 'json', name: 'JSON' },
] as const

/** Feeds, a line each: the page that shows the same, then the feed in its three forms. */
export function FeedList({ lines }: { lines: FeedLine[] }) {
  return (
    <ul className="shards">
      {lines.map(({ name, path, feed, hue }) => (
        <li key={path} {...(hue && { 'data-hue': hue })}>
          <div className="-my-2 flex flex-wrap items-center justify-between gap-x-8">
            <a href={path} className="set-[1.125rem]/[1.6875rem] py-2">
              {name}
            </a>
            <span className="flex gap-x-6 set-[0.9375rem]/[1.5rem] text-link">
              {formats.map(({ format, name: form }) => (
                <a
                  key={format}
                  href={machinePath({ kind: 'feed', format, ...feed })}
                  aria-label={`${name}，${form}`}
                  className="-mx-2 px-2 py-2.5"
                >
                  {form}
                </a>
              ))}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
