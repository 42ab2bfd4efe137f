import { dateTimeOf } from '#lib/zh/date.ts'
import type { StoryLine } from '#newsroom/stories/published.ts'
import { SectionHead } from '../page/sectionHead.tsx'
import { Cover } from './cover.tsx'
import { Time } from './meta.tsx'
import { StoryLink } from './storyLink.tsx'

type Neighbours = { previous: StoryLine | null; next: StoryLine | null }

/** 上一篇 and 下一篇 of the channel. */
export function NeighbourLinks({ previous, next }: Neighbours) {
  if (!previous && !next) return null
  return (
    <nav
      aria-label="上一篇和下一篇"
      className="no-print grid border-y border-t-rule border-b-hairline md:grid-cols-2"
    >
      {previous && <Neighbour label="上一篇" story={previous} />}
      {next && (
        <Neighbour
          label="下一篇"
          story={next}
          className="md:col-start-2 md:border-l md:pl-6 md:text-right max-md:border-t"
        />
      )}
    </nav>
  )
}

type NeighbourProps = { label: string; story: StoryLine; className?: string }

function Neighbour({ label, story, className = '' }: NeighbourProps) {
  return (
    <div className={`row border-hairline py-5 ${className}`}>
      <p className="set-[0.875rem]/[1.375rem] text-meta">{label}</p>
      <p className="title song set-[1.125rem]/[1.75rem] mt-1 font-bold">
        <StoryLink story={story} isShort />
      </p>
    </div>
  )
}

/** 相关阅读: four stories that share tags with this one. */
export function RelatedStories({ stories }: { stories: StoryLine[] }) {
  if (stories.length === 0) return null
  return (
    <section className="no-print mt-12">
      <SectionHead title="相关阅读" />
      <ul className="headlines related">
        {stories.map((story) => (
          <li key={story.id} className="row flex gap-4 border-hairline lg:flex-col lg:gap-2.5">
            <div className="grow">
              <h3 className="song set-[1.1875rem]/[1.8125rem] font-bold">
                <StoryLink story={story} isShort />
              </h3>
              <p className="meta mt-1" data-hue={story.hue}>
                <span className="channel">{story.channelName}</span>
                <Time at={story.publishedAt}>{dateTimeOf(story.publishedAt).slice(5)}</Time>
              </p>
            </div>
            <Cover
              cover={{ hue: story.hue, storyId: story.id, salt: story.coverSalt, detail: 'S' }}
              className="max-lg:h-[86px]! max-lg:w-[114px]! shrink-0"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
