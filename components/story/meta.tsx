import type { ReactNode } from 'react'
import { isoOf, timeOf } from '#lib/zh/date.ts'
import type { StoryLine } from '#newsroom/stories/published.ts'

/** Channel in its hue, source where there is room, time: 冰城 / 哈尔滨日报 / 10:20. */
export function Meta({ story, source }: { story: StoryLine; source?: 'always' | 'wide' }) {
  return (
    <p className="meta" data-hue={story.hue}>
      <span className="channel">{story.channelName}</span>
      {source && (
        <span className={source === 'wide' ? 'max-md:hidden' : undefined}>
          {shortSource(story.sourceName)}
        </span>
      )}
      <Time at={story.publishedAt}>{timeOf(story.publishedAt)}</Time>
    </p>
  )
}

/** A moment, as text for people and as ISO 8601 with Harbin's offset for machines. */
export function Time({ at, children }: { at: number; children: ReactNode }) {
  return <time dateTime={isoOf(at)}>{children}</time>
}

/** '哈尔滨新闻网-哈尔滨日报' → '哈尔滨日报': in a list the house goes without saying. */
export const shortSource = (name: string): string => name.split('-').at(-1) ?? name
